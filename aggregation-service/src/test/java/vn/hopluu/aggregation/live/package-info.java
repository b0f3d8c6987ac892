/** Totals as they change: the newest state of watched boards and the event streams that show it. */
@NullMarked
package vn.hopluu.aggregation.live;

import org.jspecify.annotations.NullMarked;
