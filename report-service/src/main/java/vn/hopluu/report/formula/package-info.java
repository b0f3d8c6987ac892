/** The small closed language of computed lines and of rules between lines: reads formulas and works them out exactly. */
@NullMarked
package vn.hopluu.report.formula;

import org.jspecify.annotations.NullMarked;
