/** Contributions, live totals, completeness and the proof behind them. */
@NullMarked
package vn.hopluu.aggregation;

import org.jspecify.annotations.NullMarked;
