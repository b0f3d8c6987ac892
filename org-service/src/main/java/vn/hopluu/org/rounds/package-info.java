/** What the service does by itself, again and again, on a thread of its own. */
@NullMarked
package vn.hopluu.org.rounds;

import org.jspecify.annotations.NullMarked;
