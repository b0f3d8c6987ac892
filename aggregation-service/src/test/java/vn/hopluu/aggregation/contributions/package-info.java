/** What each report counts with, kept in pages, and who has not sent. */
@NullMarked
package vn.hopluu.aggregation.contributions;

import org.jspecify.annotations.NullMarked;
