/** What a unit fills into a form, read strictly and checked against the form. */
@NullMarked
package vn.hopluu.report.filling;

import org.jspecify.annotations.NullMarked;
