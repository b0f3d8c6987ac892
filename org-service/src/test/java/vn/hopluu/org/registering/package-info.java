@NullMarked
package vn.hopluu.org.registering;

import org.jspecify.annotations.NullMarked;
