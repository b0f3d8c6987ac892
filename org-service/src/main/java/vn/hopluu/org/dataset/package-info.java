/** Units that come with the product, for demonstration. */
@NullMarked
package vn.hopluu.org.dataset;

import org.jspecify.annotations.NullMarked;
