package vn.hopluu.aggregation.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hopluu.aggregation.rebuild.GenerationViews;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Structure;
import vn.hopluu.aggregation.views.Events.Event;
import vn.hopluu.platform.TestPlatform;

@ViewsTest
class ProgressTests {

    private static final Generation FIRST = new Generation(1);
    private static final String FORM = "PROGRESS";

    private final Callers callers;
    private final Topics topics;

    @Autowired
    ProgressTests(Callers callers, GenerationViews views) {
        this.callers = callers;
        this.topics = new Topics(TestPlatform.shared().bootstrapServers());
        views.build(FIRST);
    }

    @BeforeEach
    void aPlanAndWhatWasReported() {
        Merger.units().forEach(topics::publish);
        topics.publishPlan("khac.2024", plan("khac", 2024, 1, 4));
        topics.publish(Merger.submitted(FORM, "2024-Q1", "2024-03-14", "khac", "1"));
        topics.publish(Merger.due(FORM, "2024-H1", "2024-06-14", "khac"));
        topics.publish(Merger.total(FORM, "2024-Q1", Structure.THEN, "khac", 1, 2, "1"));
        awaitProgress("khac/2024", answer -> answer.contains("\"period\":\"2024-"));
    }

    @AfterEach
    void close() {
        topics.close();
    }

    private static String plan(String unit, int year, int revision, int value) {
        return """
                {"plan":"%1$s.%2$d","revision":%3$d,"unit":"%1$s","year":%2$d,"removed":false,"title":"Kế hoạch",
                 "documentNumber":"163/KH-UBND","targets":[
                 {"code":"HELD","name":{"vi":"Cuộc thi","en":"Contests"},"form":"PROGRESS","indicator":"CONTESTS",
                  "comparison":"AT_LEAST","value":%4$d,"nature":"FLOW","rollUp":"SUM"},
                 {"code":"NONE","name":{"vi":"Khác","en":"Other"},"form":"PROGRESS","indicator":"OTHER",
                  "comparison":"AT_LEAST","value":1,"nature":"STOCK","rollUp":"SUM"}],
                 "occurredAt":"2023-12-28T02:00:00Z"}""".formatted(unit, year, revision, value);
    }

    private String awaitProgress(String plan, Predicate<String> expected) {
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> callers.get("/api/plans/" + plan + "/progress").body(), expected);
    }

    @Test
    void followsTheLiveTotals() throws Exception {
        var first =
                callers.json("/api/plans/khac/2024/progress").path("targets").path(0);
        assertThat(first.path("period").stringValue()).isEqualTo("2024-Q1");
        assertThat(first.path("figure").intValue()).isEqualTo(1);
        assertThat(first.path("reached").decimalValue()).isEqualByComparingTo("25");
        assertThat(first.path("met").booleanValue()).isFalse();
        assertThat(first.path("reported").intValue()).isEqualTo(1);
        assertThat(first.path("expected").intValue()).isEqualTo(2);

        topics.publish(Merger.total(FORM, "2024-H1", Structure.THEN, "khac", 2, 2, "4.5"));

        String later = awaitProgress("khac/2024", answer -> answer.contains("\"period\":\"2024-H1\""));
        assertThat(later).contains("\"figure\":4.5", "\"reached\":112.50", "\"met\":true");
    }

    @Test
    void tellsNoFigureYetFromZero() throws Exception {
        var other =
                callers.json("/api/plans/khac/2024/progress").path("targets").path(1);
        var accepted = callers.json("/api/plans/khac/2024/progress?basis=ACCEPTED")
                .path("targets")
                .path(0);

        assertThat(other.path("period").isNull()).isTrue();
        assertThat(other.path("figure").isNull()).isTrue();
        assertThat(other.path("met").isNull()).isTrue();
        assertThat(accepted.path("figure").isNull()).isTrue();
        assertThat(accepted.path("expected").intValue()).isEqualTo(2);
    }

    @Test
    void followsThePlan() {
        topics.publishPlan("cu-a.2024", plan("cu-a", 2024, 1, 3));
        awaitProgress("cu-a/2024", answer -> answer.contains("\"value\":3"));
        topics.publishPlan("cu-a.2024", plan("cu-a", 2024, 2, 7));
        awaitProgress("cu-a/2024", answer -> answer.contains("\"value\":7"));
    }

    private Events open(String plan, Optional<String> lastEventId) throws Exception {
        await().until(() -> callers.get("/actuator/health").statusCode() == 200);
        return callers.stream("/api/plans/" + plan + "/progress", lastEventId);
    }

    @Test
    void tellsProgressWholeAtFirstAndWheneverItChanges() throws Exception {
        topics.publishPlan("moi.2024", plan("moi", 2024, 1, 4));
        awaitProgress("moi/2024", answer -> answer.contains("targets"));
        try (Events events = open("moi/2024", Optional.empty())) {
            Event first = events.next();
            topics.publish(Merger.total(FORM, "2024-Q1", Structure.THEN, "moi", 5, 2, "3"));
            Event counted = events.next();
            topics.publishPlan("moi.2024", plan("moi", 2024, 2, 6));
            Event planned = events.next();

            assertThat(first.name()).isEqualTo("progress");
            assertThat(first.json().at("/targets/0/figure").isNull()).isTrue();
            assertThat(counted.json().at("/targets/0/figure").asString()).isEqualTo("3");
            assertThat(counted.id()).isNotEqualTo(first.id());
            assertThat(planned.json().at("/targets/0/value").asString()).isEqualTo("6");
            assertThat(planned.json()).isEqualTo(callers.json("/api/plans/moi/2024/progress"));
        }
    }

    @Test
    void tellsWhoComesBackOnlyWhatIsNews() throws Exception {
        topics.publishPlan("cu-b.2024", plan("cu-b", 2024, 1, 4));
        awaitProgress("cu-b/2024", answer -> answer.contains("targets"));
        String seen;
        try (Events events = open("cu-b/2024", Optional.empty())) {
            seen = events.next().id();
        }

        try (Events events = open("cu-b/2024", Optional.of(seen))) {
            assertThat(events.next(any -> true).name()).isEqualTo("heartbeat");
            topics.publishPlan("cu-b.2024", plan("cu-b", 2024, 2, 7));
            assertThat(events.next().json().at("/targets/0/value").asString()).isEqualTo("7");
        }
    }

    @Test
    void endsTheStreamOfAPlanThatIsRemoved() throws Exception {
        topics.publishPlan("cu-c.2024", plan("cu-c", 2024, 1, 4));
        awaitProgress("cu-c/2024", answer -> answer.contains("targets"));
        try (Events events = open("cu-c/2024", Optional.empty())) {
            events.next();
            topics.publishPlan("cu-c.2024", plan("cu-c", 2024, 2, 4).replace("\"removed\":false", "\"removed\":true"));

            assertThat(events.next().name()).isEqualTo("end");
        }
        assertThat(callers.get("/api/plans/cu-c/2024/progress/stream").statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysWhatThereIsNot() throws Exception {
        assertThat(callers.get("/api/plans/khac/2023/progress").body()).contains("urn:hopluu:problem:unknown-plan");
        assertThat(callers.get("/api/plans/nobody/2024/progress").statusCode()).isEqualTo(404);
        assertThat(callers.get("/api/plans/nobody/2024/progress/stream").statusCode())
                .isEqualTo(404);
        assertThat(callers.get("/api/plans/khac/20244/progress").statusCode()).isEqualTo(400);
        assertThat(callers.get("/api/plans/khac/20244/progress/stream").statusCode())
                .isEqualTo(400);
        assertThat(callers.get("/api/plans/khac/hai/progress").statusCode()).isEqualTo(400);
        assertThat(callers.get("/api/plans/khac/2024/progress?basis=ALL").statusCode())
                .isEqualTo(400);
    }
}
