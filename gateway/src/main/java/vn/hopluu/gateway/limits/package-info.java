/** How much a client may send: size of a request, requests a second, open streams. */
@NullMarked
package vn.hopluu.gateway.limits;

import org.jspecify.annotations.NullMarked;
