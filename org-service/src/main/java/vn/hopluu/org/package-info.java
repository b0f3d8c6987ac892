/** The service that knows every public body through time, and tells the others. */
@NullMarked
package vn.hopluu.org;

import org.jspecify.annotations.NullMarked;
