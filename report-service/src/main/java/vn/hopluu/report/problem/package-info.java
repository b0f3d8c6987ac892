/** Every answer that is not a success: what is wrong, where, and what to do, in the caller's language (RFC 9457). */
@NullMarked
package vn.hopluu.report.problem;

import org.jspecify.annotations.NullMarked;
