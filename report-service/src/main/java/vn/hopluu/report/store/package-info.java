/** What all documents of this service have in common, whatever they hold. */
@NullMarked
package vn.hopluu.report.store;

import org.jspecify.annotations.NullMarked;
