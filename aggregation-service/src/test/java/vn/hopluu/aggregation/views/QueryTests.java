package vn.hopluu.aggregation.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hopluu.aggregation.contributions.Reports.due;
import static vn.hopluu.aggregation.contributions.Reports.submitted;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;
import vn.hopluu.aggregation.AggregationSettings;
import vn.hopluu.aggregation.rebuild.GenerationViews;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.views.ViewsApplication.TestClock;
import vn.hopluu.platform.TestPlatform;

@ViewsTest
class QueryTests {

    private static final Generation FIRST = new Generation(1);

    private final Callers callers;
    private final GenerationViews views;
    private final AggregationSettings settings;
    private final Topics topics;

    @Autowired
    QueryTests(Callers callers, GenerationViews views, AggregationSettings settings) {
        this.callers = callers;
        this.views = views;
        this.settings = settings;
        this.topics = new Topics(TestPlatform.shared().bootstrapServers());
    }

    @BeforeEach
    void open() {
        views.build(FIRST);
        Story.units().forEach(topics::publish);
        await().until(() -> ready());
    }

    @AfterEach
    void close() {
        topics.close();
    }

    private boolean ready() throws Exception {
        return callers.get("/actuator/health").statusCode() == 200;
    }

    private static String path(String period, String unit) {
        return "/api/totals/TT-CCHC/" + period + '/' + unit;
    }

    /** Publishes the story's reports. Returns the offset of the last one. */
    private long reports(String period) {
        topics.publish(due(period, "xa-c"));
        topics.publish(submitted(period, "xa-a", 2, "0.1"));
        return topics.publish(submitted(period, "xa-b", 2, "0.20"));
    }

    private JsonNode awaitProof(String period, String outcome) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> callers.json(path(period, "huyen") + "/proof"),
                        proof -> proof.path("agrees").asString("null").equals(outcome));
    }

    @Test
    void showsATotalWithItsChildren() throws Exception {
        String period = "2031-H1";
        topics.publish(Story.district(period, 1, 0, "1000000000000.10"));
        topics.publish(Story.total(FIRST, period, "xa-a", "huyen", 2, 0, "100"));
        await().until(() -> callers.json(path(period, "huyen")).path("children").size() == 1);

        HttpResponse<String> answer = callers.get(path(period, "huyen"));

        assertThat(answer.body()).startsWith("""
                        {"form":"TT-CCHC","period":"2031-H1","structure":"THEN","unit":"huyen","total":{"parent":"tinh",\
                        "sequence":1099511627777,"asOf":"2024-06-10T02:00:00Z",\
                        "counts":{"expected":3,"submitted":2,"onTime":2,"late":0,"returned":0,"accepted":0},\
                        "lines":{"CONTESTS":{"expected":3,"submitted":{"reported":2,"total":1000000000000.10},\
                        "accepted":{"reported":0,"total":null}}}},"children":[{"unit":"xa-a",""").containsPattern("\"position\":\"\\d-\\d+\"}$");
    }

    @Test
    void answersThatNothingChangedToWhoKnowsIt() throws Exception {
        String period = "2031-Q1";
        topics.publish(Story.district(period, 1, 0, "1"));
        await().until(() -> callers.get(path(period, "huyen")).statusCode() == 200);
        String state =
                callers.get(path(period, "huyen")).headers().firstValue("ETag").orElseThrow();

        assertThat(callers.get(path(period, "huyen"), "If-None-Match", state).statusCode())
                .isEqualTo(304);
    }

    @Test
    void saysWhyThereIsNoTotal() throws Exception {
        String period = "2031-Q3";
        topics.publish(due(period, "xa-a"));
        await().until(() -> callers.get(path(period, "so-khac")).body().contains("unknown-total"));

        assertThat(callers.get(path(period, "nobody")).body()).contains("urn:hopluu:problem:unknown-unit");
        assertThat(callers.get(path("2030-Y", "xa-a")).body()).contains("urn:hopluu:problem:unknown-period");
        assertThat(callers.get(path(period, "tinh-khac")).body()).contains("urn:hopluu:problem:unknown-period");
        assertThat(callers.get("/api/totals/NONE/2031-Q3/xa-a").body()).contains("urn:hopluu:problem:unknown-form");
        assertThat(callers.get(path(period, "so-khac") + "/stream").body()).contains("unknown-total");
        assertThat(callers.get(path(period, "so-khac") + "/missing").body()).contains("unknown-total");
        assertThat(callers.get(path(period, "so-khac") + "/proof").body()).contains("unknown-total");
    }

    @Test
    void refusesInTheCallersLanguage() throws Exception {
        String path = path("2031-H1", "huyen") + "?structure=NEVER";

        HttpResponse<String> english = callers.get(path, "Accept-Language", "en", "X-Correlation-Id", "abc");
        HttpResponse<String> vietnamese = callers.get(path);

        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(english.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(english.body())
                .contains(
                        "\"type\":\"urn:hopluu:problem:invalid-parameter\"",
                        "parameter structure",
                        "\"correlationId\":\"abc\"")
                .contains("\"instance\":\"/api/totals/TT-CCHC/2031-H1/huyen\"");
        assertThat(vietnamese.body()).contains("Tham số không hợp lệ");
        assertThat(callers.get(path("2031-H1", "huyen") + "/missing?limit=0").statusCode())
                .isEqualTo(400);
        assertThat(callers.get("/api/nothing").body()).contains("urn:hopluu:problem:not-found");
        assertThat(callers.get("/api/totals/a%2Fb/c/d").body()).contains("urn:hopluu:problem:malformed-request");
    }

    @Test
    void listsWhoHasNotSent() throws Exception {
        String period = "2031-Y";
        reports(period);
        topics.publish(due(period, "xa-a"));

        await().until(() ->
                callers.json(path(period, "huyen") + "/missing").path("missing").asInt() == 1);

        assertThat(callers.get(path(period, "huyen") + "/missing").body()).isEqualTo("""
                        {"items":[{"report":"TT-CCHC.2031-Y.xa-c","unit":"xa-c","receivingUnit":"huyen","state":"DUE",\
                        "dueAt":"2024-06-17T17:00:00Z","overdue":true}],"next":null,"missing":1}""");
    }

    @Test
    void aProofListsTheReportsAndAgrees() {
        String period = "2032-H1";
        long last = reports(period);
        topics.publish(Story.district(period, 1, last, "0.3"));

        JsonNode proof = awaitProof(period, "true");

        assertThat(proof.path("recounted")
                        .path("lines")
                        .path("CONTESTS")
                        .path("total")
                        .decimalValue())
                .isEqualByComparingTo("0.3");
        assertThat(proof.path("reports")
                        .valueStream()
                        .map(report -> report.path("unit").asString()))
                .containsExactly("xa-a", "xa-b");
    }

    @Test
    void aProofSaysNothingWhileTheTotalLagsBehind() throws Exception {
        String period = "2033-H1";
        long last = reports(period);
        topics.publish(Story.district(period, 1, last, "0.3"));
        awaitProof(period, "true");

        topics.publish(submitted(period, "xa-c", 2, "7"));

        JsonNode proof = awaitProof(period, "null");
        assertThat(proof.path("settled").asBoolean()).isFalse();
    }

    @Test
    void aProofCatchesATotalThatWasTamperedWith(
            @Autowired MongoDatabaseFactory store, @Autowired Admin admin, @Autowired TestClock clock)
            throws Exception {
        String period = "2034-H1";
        long last = reports(period);
        topics.publish(Story.district(period, 1, last, "0.3"));
        awaitProof(period, "true");
        totalsHaveReadAllUnits(admin);
        clock.pass(Duration.ofHours(1));

        var boards = store.getMongoDatabase().getCollection("boards_1");
        var board = Filters.eq("TT-CCHC.2034-H1.THEN.huyen");
        var event =
                Objects.requireNonNull(boards.find(board).first()).getEmbedded(List.of("total", "event"), String.class);
        assertThat(event).contains("\"total\":0.3}");
        boards.updateOne(board, Updates.set("total.event", event.replace("\"total\":0.3}", "\"total\":0.31}")));

        awaitProof(period, "false");
        assertThat(callers.get("/actuator/prometheus").body()).containsPattern("hopluu_proof_mismatches_total [1-9]");
    }

    private void totalsHaveReadAllUnits(Admin admin) throws Exception {
        var latest = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.UNITS, partition))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        Map<TopicPartition, OffsetAndMetadata> ends = admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        end -> new OffsetAndMetadata(end.getValue().offset())));
        admin.alterConsumerGroupOffsets(settings.applicationId() + "-1", ends)
                .all()
                .get();
    }

    @Test
    void goesOnAfterARestartWhereItWas() {
        String period = "2035-H1";
        topics.publish(Story.district(period, 1, 0, "1"));
        awaitSequence(period, 1);

        views.stop(FIRST);
        topics.publish(Story.district(period, 2, 0, "2"));
        views.build(FIRST);

        awaitSequence(period, 2);
    }

    private void awaitSequence(String period, int sequence) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> callers.json(path(period, "huyen"))
                                .path("total")
                                .path("sequence")
                                .asLong()
                        == FIRST.sequence(sequence));
    }
}
