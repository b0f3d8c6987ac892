/** The proof of a total: the reports behind it, counted again on their own path. */
@NullMarked
package vn.hopluu.aggregation.proof;

import org.jspecify.annotations.NullMarked;
