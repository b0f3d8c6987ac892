/** Restructurings over HTTP: looking ahead, registering, withdrawing, and reading what was registered. */
@NullMarked
package vn.hopluu.org.registering;

import org.jspecify.annotations.NullMarked;
