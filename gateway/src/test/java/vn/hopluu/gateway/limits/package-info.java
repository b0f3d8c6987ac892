/** How much a client may send: size of a request, requests a second. */
@NullMarked
package vn.hopluu.gateway.limits;

import org.jspecify.annotations.NullMarked;
