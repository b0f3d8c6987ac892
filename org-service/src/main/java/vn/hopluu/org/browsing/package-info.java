/** Reading and finding units over HTTP. */
@NullMarked
package vn.hopluu.org.browsing;

import org.jspecify.annotations.NullMarked;
