/** Units through time, as plain values: identities, spans, the tree on any date, lineages and successors. */
@NullMarked
package vn.hopluu.org.unit;

import org.jspecify.annotations.NullMarked;
