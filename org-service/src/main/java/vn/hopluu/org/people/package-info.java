/** People: their accounts, the rights they hold, how they prove who they are, and their sessions. */
@NullMarked
package vn.hopluu.org.people;

import org.jspecify.annotations.NullMarked;
