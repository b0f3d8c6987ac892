/** Reports over HTTP and in the store: one read and one compare-and-set write for each act. */
@NullMarked
package vn.hopluu.report.reports;

import org.jspecify.annotations.NullMarked;
