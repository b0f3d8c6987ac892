/** A small typed client of the public address: requests, replies and live streams as a portal would make them. */
@NullMarked
package vn.hopluu.benchmarks.client;

import org.jspecify.annotations.NullMarked;
