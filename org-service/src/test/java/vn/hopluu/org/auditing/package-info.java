@NullMarked
package vn.hopluu.org.auditing;

import org.jspecify.annotations.NullMarked;
