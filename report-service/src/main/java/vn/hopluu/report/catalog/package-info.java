/** Keeps and serves the form templates: those that ship, and those that administrators write, try out and publish. */
@NullMarked
package vn.hopluu.report.catalog;

import org.jspecify.annotations.NullMarked;
