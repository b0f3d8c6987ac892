@NullMarked
package vn.hopluu.benchmarks.deadline;

import org.jspecify.annotations.NullMarked;
