/** An indicator of one unit over all periods, restated on today's structure. */
@NullMarked
package vn.hopluu.aggregation.series;

import org.jspecify.annotations.NullMarked;
