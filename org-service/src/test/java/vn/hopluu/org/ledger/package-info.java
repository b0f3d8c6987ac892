@NullMarked
package vn.hopluu.org.ledger;

import org.jspecify.annotations.NullMarked;
