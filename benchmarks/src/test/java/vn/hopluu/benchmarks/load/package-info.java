@NullMarked
package vn.hopluu.benchmarks.load;

import org.jspecify.annotations.NullMarked;
