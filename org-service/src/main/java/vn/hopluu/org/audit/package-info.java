/** The trail of all acts: who did what, when and from where, and what it changed; in a chain that shows whether it was tampered with. */
@NullMarked
package vn.hopluu.org.audit;

import org.jspecify.annotations.NullMarked;
