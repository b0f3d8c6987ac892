/** The figures that the README quotes, each measured by one class from outside the services. */
@NullMarked
package vn.hopluu.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
