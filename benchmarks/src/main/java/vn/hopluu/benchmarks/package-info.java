/** Drives the running system: the deadline-day demonstration and the figures the README quotes. */
@NullMarked
package vn.hopluu.benchmarks;

import org.jspecify.annotations.NullMarked;
