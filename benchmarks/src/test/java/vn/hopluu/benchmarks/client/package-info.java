@NullMarked
package vn.hopluu.benchmarks.client;

import org.jspecify.annotations.NullMarked;
