/** Units and acts as files: exported and imported, whole or not at all, as JSON or CSV. */
@NullMarked
package vn.hopluu.org.exchange;

import org.jspecify.annotations.NullMarked;
