/** Values that nobody may guess, and what is kept where nobody may read it. */
@NullMarked
package vn.hopluu.org.secret;

import org.jspecify.annotations.NullMarked;
