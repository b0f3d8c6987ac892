/** Whether a file may come in: what it is by its content, whether it can run anything, and what a virus scanner says of it. */
@NullMarked
package vn.hopluu.report.screening;

import org.jspecify.annotations.NullMarked;
