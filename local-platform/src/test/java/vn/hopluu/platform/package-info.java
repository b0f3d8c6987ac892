/** Tests of the local platform's broker and store. */
@NullMarked
package vn.hopluu.platform;

import org.jspecify.annotations.NullMarked;
