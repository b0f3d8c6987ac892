@NullMarked
package vn.hopluu.org.exchange;

import org.jspecify.annotations.NullMarked;
