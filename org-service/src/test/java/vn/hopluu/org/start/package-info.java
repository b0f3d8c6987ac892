/** The settings that a start is refused for. */
@NullMarked
package vn.hopluu.org.start;

import org.jspecify.annotations.NullMarked;
