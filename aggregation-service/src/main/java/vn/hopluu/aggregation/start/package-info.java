/** What is done with the settings before anything starts, and which of them are refused. */
@NullMarked
package vn.hopluu.aggregation.start;

import org.jspecify.annotations.NullMarked;
