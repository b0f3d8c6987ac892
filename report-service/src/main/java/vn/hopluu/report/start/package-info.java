/** What is done with the settings before anything starts, and which of them are refused. */
@NullMarked
package vn.hopluu.report.start;

import org.jspecify.annotations.NullMarked;
