/** Restructurings: dated acts that change the tree, and the tree that follows from them. Plain Java. */
@NullMarked
package vn.hopluu.org.restructuring;

import org.jspecify.annotations.NullMarked;
