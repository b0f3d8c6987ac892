/** Asks the issuer as other systems and browsers do, over HTTP. */
@NullMarked
package vn.hopluu.org.issuer;

import org.jspecify.annotations.NullMarked;
