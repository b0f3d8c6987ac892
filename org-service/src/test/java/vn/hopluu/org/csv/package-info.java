@NullMarked
package vn.hopluu.org.csv;

import org.jspecify.annotations.NullMarked;
