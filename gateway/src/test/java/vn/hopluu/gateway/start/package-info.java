/** The settings that a start is refused for. */
@NullMarked
package vn.hopluu.gateway.start;

import org.jspecify.annotations.NullMarked;
