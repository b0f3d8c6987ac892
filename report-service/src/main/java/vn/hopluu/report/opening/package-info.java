/** Opening and closing a period: freezes who owes a report and creates each one exactly once. */
@NullMarked
package vn.hopluu.report.opening;

import org.jspecify.annotations.NullMarked;
