/** What holds for every request and answer: admissible paths, the correlation id on the answer, security headers, other origins. */
@NullMarked
package vn.hopluu.gateway.edge;

import org.jspecify.annotations.NullMarked;
