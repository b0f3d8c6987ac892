/** How reports and units become totals: the pure stream topology, its state and the messages it writes. */
@NullMarked
package vn.hopluu.aggregation.topology;

import org.jspecify.annotations.NullMarked;
