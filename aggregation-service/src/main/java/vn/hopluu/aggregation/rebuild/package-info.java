/** Generations of totals: which one answers, and how the next is built from the topics while the old one serves. */
@NullMarked
package vn.hopluu.aggregation.rebuild;

import org.jspecify.annotations.NullMarked;
