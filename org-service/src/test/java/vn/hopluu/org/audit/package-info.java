@NullMarked
package vn.hopluu.org.audit;

import org.jspecify.annotations.NullMarked;
