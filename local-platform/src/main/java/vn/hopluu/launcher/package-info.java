/** Starts, watches and stops the whole system on one machine. */
@NullMarked
package vn.hopluu.launcher;

import org.jspecify.annotations.NullMarked;
