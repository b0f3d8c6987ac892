/** Tells other systems, by signed requests to addresses that they registered, what happened to reports and totals within a unit. */
@NullMarked
package vn.hopluu.aggregation.webhooks;

import org.jspecify.annotations.NullMarked;
