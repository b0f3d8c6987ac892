/** Form templates: the lines, checks and narrative outline of each immutable version. */
@NullMarked
package vn.hopluu.report.form;

import org.jspecify.annotations.NullMarked;
