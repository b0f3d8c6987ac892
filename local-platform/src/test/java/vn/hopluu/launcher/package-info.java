/** Tests of starting, watching and stopping processes. */
@NullMarked
package vn.hopluu.launcher;

import org.jspecify.annotations.NullMarked;
