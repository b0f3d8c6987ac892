/** The store of units: one document for each, with what was last said of it and what is still to be announced. */
@NullMarked
package vn.hopluu.org.registry;

import org.jspecify.annotations.NullMarked;
