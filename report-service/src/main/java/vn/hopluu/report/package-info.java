/** Form templates, periods, obligations, and the life of a report. */
@NullMarked
package vn.hopluu.report;

import org.jspecify.annotations.NullMarked;
