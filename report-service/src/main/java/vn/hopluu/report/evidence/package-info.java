/** Files that prove what a report says (tài liệu kiểm chứng): kept once by their content, and named by reports. */
@NullMarked
package vn.hopluu.report.evidence;

import org.jspecify.annotations.NullMarked;
