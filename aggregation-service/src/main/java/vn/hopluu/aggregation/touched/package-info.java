/** What hangs on given units: the obligations they have and the totals that those are in. */
@NullMarked
package vn.hopluu.aggregation.touched;

import org.jspecify.annotations.NullMarked;
