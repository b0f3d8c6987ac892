/** Reporting regimes (chế độ báo cáo): which periods of a form open by themselves, for whom, and by when their reports are due. */
@NullMarked
package vn.hopluu.report.regime;

import org.jspecify.annotations.NullMarked;
