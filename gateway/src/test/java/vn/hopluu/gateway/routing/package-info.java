/** Which service answers which path, within what time, and what happens when it does not. */
@NullMarked
package vn.hopluu.gateway.routing;

import org.jspecify.annotations.NullMarked;
