/** Signs people in as browsers do, over HTTP. */
@NullMarked
package vn.hopluu.org.signin;

import org.jspecify.annotations.NullMarked;
