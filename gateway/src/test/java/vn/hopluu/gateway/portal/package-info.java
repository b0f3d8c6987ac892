/** The built portal's static files, and what is shown while there is none. */
@NullMarked
package vn.hopluu.gateway.portal;

import org.jspecify.annotations.NullMarked;
