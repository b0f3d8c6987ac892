/** Tests from outside, through the gateway. */
@NullMarked
package vn.hopluu.systemtests;

import org.jspecify.annotations.NullMarked;
