/** What every request passes: size, encoding, language and strict JSON. */
@NullMarked
package vn.hopluu.report.edge;

import org.jspecify.annotations.NullMarked;
