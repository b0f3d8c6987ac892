/** Progress: how far a unit's totals have come towards the targets of its plan. */
@NullMarked
package vn.hopluu.aggregation.plans;

import org.jspecify.annotations.NullMarked;
