/** This service's own copy of the units, as far as counting needs it. */
@NullMarked
package vn.hopluu.aggregation.units;

import org.jspecify.annotations.NullMarked;
