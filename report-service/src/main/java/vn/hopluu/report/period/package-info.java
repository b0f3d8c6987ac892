/** Reporting periods: their codes, the decree's data windows, and what was laid down when one was opened. */
@NullMarked
package vn.hopluu.report.period;

import org.jspecify.annotations.NullMarked;
