/** The topic org.units.v1: tells every consumer of every change, even after a crash, and hears of changes made by others. */
@NullMarked
package vn.hopluu.org.publishing;

import org.jspecify.annotations.NullMarked;
