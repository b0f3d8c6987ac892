/** Which access tokens are taken, for how long, and when a session's end takes them along. */
@NullMarked
package vn.hopluu.gateway.token;

import org.jspecify.annotations.NullMarked;
