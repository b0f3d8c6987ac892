package vn.hopluu.aggregation.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hopluu.aggregation.AggregationSettings;
import vn.hopluu.aggregation.BrokerAccess;
import vn.hopluu.aggregation.topology.TotalsTopology;

/** One generation's Kafka Streams application on this instance. */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);
    private static final int THREADS_REPLACED = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean hasRun;

    private Run(KafkaStreams streams, List<Tag> tags) {
        this.streams = streams;
        this.metrics = new KafkaStreamsMetrics(streams, tags);
    }

    static Run start(TotalsTopology topology, AggregationSettings settings, BrokerAccess access, MeterRegistry meters) {
        var generation = topology.generation();
        var streams = new KafkaStreams(topology.build(), StreamsProperties.of(settings, access, generation, meters));
        var run = new Run(streams, List.of(Tag.of("generation", String.valueOf(generation.number()))));
        streams.setStateListener((now, before) -> run.hasRun |= now == KafkaStreams.State.RUNNING);
        streams.setUncaughtExceptionHandler(run::answer);
        run.metrics.bindTo(meters);
        streams.start();
        return run;
    }

    /** A failure that comes back at once would have threads replaced without end: then all stops, to start anew later. */
    private StreamThreadExceptionResponse answer(Throwable failure) {
        LOG.error("A thread that adds up totals failed", failure);
        boolean again = failures.incrementAndGet() > THREADS_REPLACED;
        return again ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT : StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    KafkaStreams.State state() {
        return streams.state();
    }

    /** Whether it took up its work once; a rebalance later on is everyday business and hides no view. */
    boolean hasRun() {
        return hasRun;
    }

    boolean hasEnded() {
        return streams.state().hasCompletedShutdown() || streams.state() == KafkaStreams.State.PENDING_ERROR;
    }

    /** Stays a member of its group, so that the work is not given away during a restart. */
    void pause() {
        close(GroupMembershipOperation.REMAIN_IN_GROUP);
    }

    void end() {
        close(GroupMembershipOperation.LEAVE_GROUP);
    }

    private void close(GroupMembershipOperation membership) {
        metrics.close();
        streams.close(CloseOptions.timeout(PATIENCE).withGroupMembershipOperation(membership));
    }
}
