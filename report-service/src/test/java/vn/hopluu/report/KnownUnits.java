package vn.hopluu.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What org-service would have published: its own samples, a district with communes, another province, and one record that is no unit. */
public final class KnownUnits {

    public static final String DISTRICT = "huyen-thu-nghiem";
    public static final int COMMUNES = 40;
    public static final String OTHER_PROVINCE = "tinh-khac";
    public static final String OTHER_COMMUNE = "xa-tinh-khac";

    private static final String TOPIC = "org.units.v1";
    private static final Path SAMPLES = Path.of("../org-service/contracts/org.units.v1/samples");
    private static final AtomicBoolean PUBLISHED = new AtomicBoolean();

    private KnownUnits() {}

    static void publishOnce(String bootstrapServers) {
        if (PUBLISHED.compareAndSet(false, true)) {
            createTopic(bootstrapServers);
            publish(bootstrapServers);
        }
    }

    public static String commune(int number) {
        return "xa-thu-nghiem-" + number;
    }

    public static List<Path> samples() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void createTopic(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 4, (short) 1))).all().get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void publish(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            records().forEach(record -> producer.send(record));
        }
    }

    private static List<ProducerRecord<String, byte[]>> records() {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        records.add(record("poison", "{\"unit\":"));
        samples().forEach(file -> records.add(record(unit(text(file)), text(file))));
        records.add(record(DISTRICT, unit(DISTRICT, "DISTRICT", "tinh-ha-tinh", "[\"tinh-ha-tinh\"]")));
        records.add(record(OTHER_PROVINCE, unit(OTHER_PROVINCE, "PROVINCE", null, "[]")));
        records.add(
                record(OTHER_COMMUNE, unit(OTHER_COMMUNE, "COMMUNE", OTHER_PROVINCE, "[\"" + OTHER_PROVINCE + "\"]")));
        for (int number = 0; number < COMMUNES; number++) {
            String ancestors = "[\"" + DISTRICT + "\",\"tinh-ha-tinh\"]";
            records.add(record(commune(number), unit(commune(number), "COMMUNE", DISTRICT, ancestors)));
        }
        return records;
    }

    private static ProducerRecord<String, byte[]> record(String key, String body) {
        return new ProducerRecord<>(TOPIC, 0, key, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String unit(String unit, String kind, @Nullable String parent, String ancestors) {
        return """
                {"unit":"%s","revision":1,"spans":[{"from":"2020-01-01","to":null,"name":"Thử nghiệm","kind":"%s",
                "parent":%s,"code":null,"electronicIdentifier":null}],"successor":null,
                "lineage":[{"from":"2020-01-01","to":null,"ancestors":%s}],"now":null}""".formatted(unit, kind, parent == null ? "null" : '"' + parent + '"', ancestors);
    }

    private static String unit(String body) {
        return JsonMapper.shared().readTree(body).get("unit").stringValue();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
