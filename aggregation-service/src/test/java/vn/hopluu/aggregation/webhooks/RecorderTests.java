package vn.hopluu.aggregation.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the topics to the log, through crashes and repetition. */
class RecorderTests {

    private static final URI NOBODY = URI.create("http://127.0.0.1:9/");

    private final PostOffice office = new PostOffice();
    private final Places places = new Places(office.store.database());
    private final Facts facts = new Facts(new OnlyTheFirst(), () -> PostOffice.NOON, new SimpleMeterRegistry());

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    /** One more instance of the service, or the same after a crash. */
    private Recorder recorder() {
        var recorder =
                new Recorder(Facts.REPORTS, facts, places, office.subscriptions, Subscription::wants, office.appending);
        recorder.start();
        return recorder;
    }

    private static ConsumerRecord<String, byte[]> submission(int partition, long offset, String unit, long revision) {
        String body = """
                {"report":"F.P.%s","revision":%d,"form":"F","period":"P","structureDate":"2024-06-14","unit":"%s","receivingUnit":null,
                 "state":"SUBMITTED","dueAt":"2024-06-17T17:00:00Z","inForce":null,"occurredAt":"2024-06-10T02:00:00Z"}
                """.formatted(unit, revision, unit);
        var record =
                new ConsumerRecord<>(Facts.REPORTS, partition, offset, unit, body.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", "ReportSubmitted".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private List<String> logged(Subscription webhook) {
        return office.log.before(webhook.id(), Long.MAX_VALUE, 1_000).reversed().stream()
                .map(entry -> entry.sequence() + " " + entry.subject() + "/"
                        + Facts.JSON.readTree(entry.body()).at("/data/revision"))
                .toList();
    }

    @Test
    void logsABatchOnceThatComesAgainAfterACrashBeforeItsPlaceWasNoted() {
        var webhook = office.subscribe(NOBODY);
        var batch = List.of(submission(0, 7, "a", 2), submission(1, 3, "b", 2), submission(0, 8, "a", 3));
        recorder().accept(batch);
        office.store
                .database()
                .getMongoDatabase()
                .getCollection("webhook_places")
                .drop();
        office.store
                .database()
                .getMongoDatabase()
                .getCollection("webhook_revisions")
                .drop();

        recorder().accept(batch);

        assertThat(logged(webhook)).containsExactly("1 F.P.a/2", "2 F.P.b/2", "3 F.P.a/3");
    }

    @Test
    void leavesOutWhatIsPublishedAgainAndWhatComesLate() {
        var webhook = office.subscribe(NOBODY);
        recorder().accept(List.of(submission(0, 7, "a", 2), submission(0, 8, "a", 4)));

        recorder().accept(List.of(submission(0, 9, "a", 4), submission(0, 10, "a", 2), submission(0, 11, "a", 5)));

        assertThat(logged(webhook)).containsExactly("1 F.P.a/2", "2 F.P.a/4", "3 F.P.a/5");
    }

    @Test
    void numbersWhatSeveralInstancesLogWithoutGapsAndInTheOrderOfEachPartition() {
        var webhook = office.subscribe(NOBODY);
        var threads = IntStream.range(0, 3)
                .mapToObj(partition -> Thread.ofVirtual().start(() -> {
                    var recorder = recorder();
                    for (int batch = 0; batch < 10; batch++) {
                        int from = batch * 10;
                        recorder.accept(IntStream.range(from, from + 10)
                                .mapToObj(offset -> submission(partition, offset, "u" + partition, offset + 1))
                                .toList());
                    }
                }))
                .toList();
        threads.forEach(RecorderTests::join);

        List<Entry> entries =
                office.log.before(webhook.id(), Long.MAX_VALUE, 1_000).reversed();
        assertThat(entries)
                .extracting(Entry::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 300).mapToObj(Long::valueOf).toList());
        for (int partition = 0; partition < 3; partition++) {
            String subject = "F.P.u" + partition;
            assertThat(entries.stream()
                            .filter(entry -> entry.subject().equals(subject))
                            .map(entry -> Facts.JSON
                                    .readTree(entry.body())
                                    .at("/data/revision")
                                    .asInt()))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 100).boxed().toList());
        }
        assertThat(office.now(webhook).pending()).isEmpty();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void logsALargeBatchInSmallParts() {
        var webhook = office.subscribe(NOBODY);

        recorder()
                .accept(IntStream.range(0, 250)
                        .mapToObj(n -> submission(0, n, "u" + n, 2))
                        .toList());

        assertThat(logged(webhook)).hasSize(250).first().isEqualTo("1 F.P.u0/2");
    }

    @Test
    void beginsWhereTheFirstSubscriptionDoesAndGoesOnWhereItWasLeft() {
        var early = office.subscribe(NOBODY);
        var late = office.subscribe(NOBODY);
        office.change(early, Updates.set("marks.report-events-v1-0", 41L));
        office.change(late, Updates.set("marks.report-events-v1-0", 99L));
        var recorder = recorder();
        assertThat(recorder.start()).isEqualTo(Map.of(0, 42L));

        recorder.accept(List.of(submission(0, 42, "a", 2), submission(0, 100, "b", 2)));

        assertThat(logged(early)).containsExactly("1 F.P.a/2", "2 F.P.b/2");
        assertThat(logged(late)).containsExactly("1 F.P.b/2");
        assertThat(recorder().start()).isEqualTo(Map.of(0, 101L));
    }

    @Test
    void tellsOnlyOfTheFormThatIsWanted() {
        var webhook = office.subscribe(NOBODY);
        office.change(webhook, Updates.set("form", "G"));

        recorder().accept(List.of(submission(0, 7, "a", 2)));

        assertThat(logged(webhook)).isEmpty();
    }
}
