/** The deadline day: who sends, is late, is returned, corrects or stays silent, and the independent sum of it all. */
@NullMarked
package vn.hopluu.benchmarks.deadline;

import org.jspecify.annotations.NullMarked;
