/** Plans: what a unit has set itself to reach in a year, and how the topic is told of it. */
@NullMarked
package vn.hopluu.report.plans;

import org.jspecify.annotations.NullMarked;
