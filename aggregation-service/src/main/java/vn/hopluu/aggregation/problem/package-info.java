/** Refusals as RFC 9457 problem details in the caller's language, and the correlation id they carry. */
@NullMarked
package vn.hopluu.aggregation.problem;

import org.jspecify.annotations.NullMarked;
