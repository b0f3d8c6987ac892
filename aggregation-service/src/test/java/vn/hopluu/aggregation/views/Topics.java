package vn.hopluu.aggregation.views;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hopluu.aggregation.contributions.PublishedReport;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.TotalsTopic;
import vn.hopluu.aggregation.units.CountedUnit;

/** The topics that the views read, written by a test in the place of their producers. */
final class Topics implements AutoCloseable {

    static final int PARTITIONS = 4;
    static final String UNITS = "org.units.v1";
    static final String REPORTS = "report.events.v1";
    static final String PLANS = "report.plans.v1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final KafkaProducer<String, byte[]> producer;

    Topics(String kafka) {
        producer = new KafkaProducer<>(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Creates those that are absent. */
    static void create(String kafka) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> absent = List.of(UNITS, REPORTS, PLANS, TotalsTopic.NAME).stream()
                    .filter(topic -> !present.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(absent).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void publish(CountedUnit unit) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            send(UNITS, partition, unit.unit(), JSON.writeValueAsBytes(unit));
        }
    }

    /** @return the offset of the event, for the total that has seen it */
    long publish(PublishedReport report) {
        int partition = TotalsTopic.partition(report.form(), report.period(), PARTITIONS);
        return send(REPORTS, partition, report.report(), JSON.writeValueAsBytes(report));
    }

    /** With the type of the event, and when it happened, as receivers of webhooks are told it. */
    long publish(PublishedReport report, String type) {
        int partition = TotalsTopic.partition(report.form(), report.period(), PARTITIONS);
        ObjectNode event = JSON.valueToTree(report);
        event.put("occurredAt", "2024-06-10T02:00:00Z");
        var record = new ProducerRecord<>(REPORTS, partition, report.report(), JSON.writeValueAsBytes(event));
        record.headers().add(TotalsTopic.TYPE_HEADER, type.getBytes(StandardCharsets.UTF_8));
        return send(record);
    }

    void publishPlan(String plan, String json) {
        send(PLANS, 0, plan, json.getBytes(StandardCharsets.UTF_8));
    }

    long publish(ScopeTotal total) {
        int partition = TotalsTopic.partition(total.form(), total.period(), PARTITIONS);
        return send(TotalsTopic.NAME, partition, total.scope().id(), TotalsTopic.write(total));
    }

    private long send(String topic, int partition, String key, byte[] value) {
        return send(new ProducerRecord<>(topic, partition, key, value));
    }

    private long send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get().offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
