/** Load that does not wait for the system it measures, and the arithmetic of what it finds. */
@NullMarked
package vn.hopluu.benchmarks.load;

import org.jspecify.annotations.NullMarked;
