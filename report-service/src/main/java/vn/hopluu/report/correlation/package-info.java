/** The id that joins a request with its logs, its problem and its events. */
@NullMarked
package vn.hopluu.report.correlation;

import org.jspecify.annotations.NullMarked;
