/** Units through time: what a unit is, was, and where it belongs on any date. */
@NullMarked
package vn.hopluu.org;

import org.jspecify.annotations.NullMarked;
