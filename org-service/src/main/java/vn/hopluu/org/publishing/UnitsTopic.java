package vn.hopluu.org.publishing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;
import vn.hopluu.org.settings.OrgSettings;

/** The topic {@value #NAME}: compacted, so that it tells the newest state of every unit for ever. */
@Component
class UnitsTopic implements DisposableBean {

    static final String NAME = "org.units.v1";

    private final Admin admin;
    private final NewTopic wanted;
    private boolean there;

    UnitsTopic(KafkaAdmin kafka, OrgSettings settings) {
        admin = Admin.create(kafka.getConfigurationProperties());
        wanted = new NewTopic(
                        NAME,
                        Optional.of(settings.topic().partitions()),
                        Optional.of(settings.topic().replication()))
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    /** Creates the topic unless it is there; it is never changed, consumers rely on its number of partitions. */
    synchronized void ensure() throws InterruptedException, ExecutionException, TimeoutException {
        if (!there) {
            create();
            there = true;
        }
    }

    private void create() throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin.createTopics(List.of(wanted)).all().get(10, SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** The number of partitions as the broker has it. */
    int partitions() throws InterruptedException, ExecutionException, TimeoutException {
        var described = admin.describeTopics(List.of(NAME)).allTopicNames().get(3, SECONDS);
        return described.values().iterator().next().partitions().size();
    }

    @Override
    public void destroy() {
        admin.close(Duration.ZERO);
    }
}
