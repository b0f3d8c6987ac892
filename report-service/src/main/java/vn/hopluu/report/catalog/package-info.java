/** Serves the form templates that ship with this service. */
@NullMarked
package vn.hopluu.report.catalog;

import org.jspecify.annotations.NullMarked;
