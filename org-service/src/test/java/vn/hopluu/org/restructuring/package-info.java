@NullMarked
package vn.hopluu.org.restructuring;

import org.jspecify.annotations.NullMarked;
