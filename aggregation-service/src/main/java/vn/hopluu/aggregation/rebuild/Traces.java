package vn.hopluu.aggregation.rebuild;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.streams.TotalsStreams;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Targets;
import vn.hopluu.aggregation.topology.TotalsTopology;

/** What the broker knows of generations: how far the sources go, how far one has read, and what it leaves behind. */
@Component
class Traces {

    private final Admin admin;
    private final TotalsStreams streams;

    Traces(Admin admin, TotalsStreams streams) {
        this.admin = admin;
        this.streams = streams;
    }

    /** The ends of both sources now. */
    Targets targets() throws ExecutionException, InterruptedException {
        return new Targets(ends(TotalsTopology.REPORTS), ends(TotalsTopology.UNITS));
    }

    /** How many of the messages that a rebuild has to read it has read, counted by offsets. */
    long read(Generation generation, Targets targets) throws ExecutionException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(streams.applicationId(generation))
                .partitionsToOffsetAndMetadata()
                .get();
        long read = 0;
        for (var position : committed.entrySet()) {
            long target = target(position.getKey(), targets);
            read += position.getValue() == null
                    ? 0
                    : Math.min(position.getValue().offset(), target);
        }
        return read;
    }

    /** Removes what a generation kept in the broker, unless an instance still works on it. */
    boolean remove(Generation generation) throws ExecutionException, InterruptedException {
        String applicationId = streams.applicationId(generation);
        if (!removeGroup(applicationId)) {
            return false;
        }
        Set<String> changelogs = admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(applicationId + '-') && topic.endsWith("-changelog"))
                .collect(Collectors.toSet());
        removeTopics(changelogs);
        return true;
    }

    private boolean removeGroup(String group) throws ExecutionException, InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupNotEmptyException) {
                return false;
            }
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
        return true;
    }

    /** Another instance may do the same at the same time. */
    private void removeTopics(Set<String> topics) throws ExecutionException, InterruptedException {
        try {
            admin.deleteTopics(topics).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
    }

    private Map<Integer, Long> ends(String topic) throws ExecutionException, InterruptedException {
        var partitions =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
        var ends = new TreeMap<Integer, Long>();
        for (var partition : Optional.ofNullable(partitions).orElseThrow().partitions()) {
            long end = end(new TopicPartition(topic, partition.partition()));
            if (end > 0) {
                ends.put(partition.partition(), end);
            }
        }
        return ends;
    }

    /** Zero where there is nothing to read, even if there once was. */
    private long end(TopicPartition partition) throws ExecutionException, InterruptedException {
        long first = offset(partition, OffsetSpec.earliest());
        long end = offset(partition, OffsetSpec.latest());
        return first == end ? 0 : end;
    }

    private long offset(TopicPartition partition, OffsetSpec spec) throws ExecutionException, InterruptedException {
        return admin.listOffsets(Map.of(partition, spec))
                .partitionResult(partition)
                .get()
                .offset();
    }

    private static long target(TopicPartition partition, Targets targets) {
        var offsets = partition.topic().equals(TotalsTopology.REPORTS) ? targets.reports() : targets.units();
        return offsets.getOrDefault(partition.partition(), 0L);
    }
}
