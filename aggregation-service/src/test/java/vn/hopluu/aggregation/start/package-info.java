/** The settings that a start is refused for. */
@NullMarked
package vn.hopluu.aggregation.start;

import org.jspecify.annotations.NullMarked;
