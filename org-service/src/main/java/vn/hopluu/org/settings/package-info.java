/** What an operator may set. */
@NullMarked
package vn.hopluu.org.settings;

import org.jspecify.annotations.NullMarked;
