/** The identifier that joins what all services log about one request. */
@NullMarked
package vn.hopluu.gateway.correlation;

import org.jspecify.annotations.NullMarked;
