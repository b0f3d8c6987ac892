package vn.hopluu.aggregation.streams;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.AggregationSettings;
import vn.hopluu.aggregation.topology.TotalsTopic;
import vn.hopluu.aggregation.topology.TotalsTopology;

/** The topics around the topology: sources belong to others and are waited for, the rest is created here. */
@Component
class Topics {

    private final Admin admin;
    private final AggregationSettings settings;

    Topics(Admin admin, AggregationSettings settings) {
        this.admin = admin;
        this.settings = settings;
    }

    /** Creates what is ours. Returns why totals cannot run yet, or nothing. */
    Collection<String> prepare() throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        var missing = new TreeSet<>(TotalsTopology.SOURCES);
        missing.removeAll(present);
        if (!missing.isEmpty()) {
            return missing.stream()
                    .map(topic -> "topic " + topic + " is missing")
                    .toList();
        }
        Map<String, TopicDescription> sources =
                admin.describeTopics(TotalsTopology.SOURCES).allTopicNames().get();
        List<Integer> sizes = sources.values().stream()
                .map(topic -> topic.partitions().size())
                .distinct()
                .toList();
        if (sizes.size() > 1) {
            return List.of("topics " + sources.keySet() + " differ in their number of partitions");
        }
        createOurs(sizes.getFirst());
        return List.of();
    }

    private void createOurs(int partitions) throws ExecutionException, InterruptedException {
        create(new NewTopic(TotalsTopic.NAME, partitions, settings.topicReplication())
                .configs(Map.of(CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_COMPACT)));
        for (String source : TotalsTopology.SOURCES) {
            create(new NewTopic(source + DeadLetters.SUFFIX, 1, settings.topicReplication()));
        }
    }

    private void create(NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
