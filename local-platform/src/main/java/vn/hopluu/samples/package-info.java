/** Data for tests and benchmarks that want more than the demonstration's. */
@NullMarked
package vn.hopluu.samples;

import org.jspecify.annotations.NullMarked;
