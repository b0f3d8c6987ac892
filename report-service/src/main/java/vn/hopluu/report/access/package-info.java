/** Who is asking, by which token, and what they may see and do. */
@NullMarked
package vn.hopluu.report.access;

import org.jspecify.annotations.NullMarked;
