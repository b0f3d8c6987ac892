/** What each report counts with, kept in pages, the periods they are owed for, and who has not sent. */
@NullMarked
package vn.hopluu.aggregation.contributions;

import org.jspecify.annotations.NullMarked;
