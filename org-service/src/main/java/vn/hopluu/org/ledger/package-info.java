/** The ledger of restructurings: entries in a row, never changed, from which everything about units follows. */
@NullMarked
package vn.hopluu.org.ledger;

import org.jspecify.annotations.NullMarked;
