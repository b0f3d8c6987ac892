/** How topics are read here: positions kept with what was made of the records, shared work, poison left out. */
@NullMarked
package vn.hopluu.aggregation.feed;

import org.jspecify.annotations.NullMarked;
