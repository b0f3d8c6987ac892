@NullMarked
package vn.hopluu.benchmarks;

import org.jspecify.annotations.NullMarked;
