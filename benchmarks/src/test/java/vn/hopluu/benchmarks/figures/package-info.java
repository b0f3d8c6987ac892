@NullMarked
package vn.hopluu.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
