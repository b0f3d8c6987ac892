/** How the gateway itself says no: problem details (RFC 9457) in the caller's language. */
@NullMarked
package vn.hopluu.gateway.problem;

import org.jspecify.annotations.NullMarked;
