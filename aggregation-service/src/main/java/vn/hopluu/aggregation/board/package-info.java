/** Boards: one document per scope with its own total and its children's, written from the totals topic and read by one key. */
@NullMarked
package vn.hopluu.aggregation.board;

import org.jspecify.annotations.NullMarked;
