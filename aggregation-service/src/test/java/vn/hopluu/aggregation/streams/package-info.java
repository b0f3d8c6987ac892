/** Runs the topology: one Kafka Streams application for each generation of totals, its topics, health and metrics. */
@NullMarked
package vn.hopluu.aggregation.streams;

import org.jspecify.annotations.NullMarked;
