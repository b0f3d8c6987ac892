/** Who may do what, asserted from outside for every operation, role, relation and state. */
@NullMarked
package vn.hopluu.systemtests.access;

import org.jspecify.annotations.NullMarked;
