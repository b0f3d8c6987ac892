package vn.hopluu.aggregation.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hopluu.aggregation.rebuild.GenerationViews;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Structure;
import vn.hopluu.platform.TestPlatform;

@ViewsTest
class SeriesTests {

    private static final Generation FIRST = new Generation(1);
    private static final String FORM = "SERIES";
    private static final String SERIES = "/api/series/" + FORM + "/CONTESTS/";

    private final Callers callers;
    private final GenerationViews views;
    private final Topics topics;

    @Autowired
    SeriesTests(Callers callers, GenerationViews views) {
        this.callers = callers;
        this.views = views;
        this.topics = new Topics(TestPlatform.shared().bootstrapServers());
    }

    @BeforeEach
    void reportsBeforeAndAfterTheMerger() {
        views.build(FIRST);
        Merger.units().forEach(topics::publish);
        topics.publish(Merger.submitted(FORM, "2024-H1", "2024-06-14", "cu-a", "0.1"));
        topics.publish(Merger.due(FORM, "2024-H1", "2024-06-14", "cu-b"));
        topics.publish(Merger.submitted(FORM, "2024-H1", "2024-06-14", "cu-c", "0.20"));
        topics.publish(Merger.due(FORM, "2025-Y", "2025-12-14", "moi"));
        topics.publish(Merger.total(FORM, "2024-H1", Structure.NOW, "moi", 1, 3, "0.3"));
        topics.publish(Merger.total(FORM, "2024-H1", Structure.THEN, "cu-a", 2, 2, "0.1"));
        awaitSeries("moi", answer -> answer.contains("0.3") && answer.contains("2025-Y"));
        awaitSeries("cu-a", answer -> answer.contains("0.1"));
    }

    @AfterEach
    void close() {
        topics.close();
    }

    private String awaitSeries(String unit, Predicate<String> expected) {
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> callers.get(SERIES + unit).body(), expected);
    }

    @Test
    void restatesAUnitOfTodayOverAllPeriods() {
        String answer = awaitSeries("moi", series -> series.contains("\"unit\":\"cu-c\",\"owed\":true,\"sent\":true"));

        assertThat(answer).isEqualTo("""
                        {"form":"SERIES","indicator":"CONTESTS","unit":"moi","basis":"SUBMITTED","structure":"NOW",\
                        "today":"moi","successor":null,"points":[\
                        {"period":"2024-H1","kind":"HALF_YEAR","structureDate":"2024-06-14","indicators":["CONTESTS"],"standing":false,\
                        "expected":3,"reported":2,"total":0.3,"merged":[\
                        {"unit":"cu-a","owed":true,"sent":true,"alsoIn":[]},\
                        {"unit":"cu-b","owed":true,"sent":false,"alsoIn":[]},\
                        {"unit":"cu-c","owed":true,"sent":true,"alsoIn":["khac"]}],"elsewhere":[],"partial":true},\
                        {"period":"2025-Y","kind":"YEAR","structureDate":"2025-12-14","indicators":["CONTESTS"],"standing":true,\
                        "expected":0,"reported":0,"total":null,"merged":[],"elsewhere":[],"partial":false}]}""");
    }

    @Test
    void tellsAUnitThatIsGoneInItsOwnTimeAndWhoFollowed() throws Exception {
        assertThat(callers.get(SERIES + "cu-a").body()).isEqualTo("""
                        {"form":"SERIES","indicator":"CONTESTS","unit":"cu-a","basis":"SUBMITTED","structure":"THEN",\
                        "today":"moi","successor":{"unit":"moi","from":"2025-07-01","others":[]},"points":[\
                        {"period":"2024-H1","kind":"HALF_YEAR","structureDate":"2024-06-14","indicators":["CONTESTS"],"standing":true,\
                        "expected":2,"reported":1,"total":0.1,"merged":[],"elsewhere":[],"partial":false}]}""");
    }

    @Test
    void marksTheSeriesOfAUnitThatTookAPartWithoutTheFigures() throws Exception {
        var points = callers.json(SERIES + "khac").path("points");

        assertThat(points.path(0).path("elsewhere").toString()).isEqualTo("""
                        [{"unit":"cu-c","countsIn":"moi"}]""");
        assertThat(points.path(0).path("partial").asBoolean()).isTrue();
        assertThat(points.path(1).path("partial").asBoolean()).isFalse();
    }

    @Test
    void tellsNobodyThatAnotherProvinceHasOpenedAPeriod() {
        assertThat(awaitSeries("la", series -> series.contains("\"points\""))).endsWith("\"points\":[]}");
        assertThat(awaitSeries("m-tinh", series -> series.contains("\"points\"")))
                .contains("2024-H1", "2025-Y");
    }

    @Test
    void keepsToOneBasisAndOneKindOfPeriod() throws Exception {
        var points = callers.json(SERIES + "moi?basis=ACCEPTED&kind=HALF_YEAR").path("points");

        assertThat(points.size()).isEqualTo(1);
        assertThat(points.path(0).path("expected").asInt()).isEqualTo(3);
        assertThat(points.path(0).path("total").isNull()).isTrue();
    }

    @Test
    void isAsNewAsTheStreamsWhileTheStoreIsBehind() {
        views.stop(FIRST);
        topics.publish(Merger.total(FORM, "2025-Y", Structure.NOW, "khac", 3, 2, "8.5"));

        awaitSeries("khac", series -> series.contains("\"expected\":2,\"reported\":1,\"total\":8.5"));
        views.build(FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "SERIES/CONTESTS/nobody, 404, unknown-unit, There is no unit nobody.",
        "SERIES/CONTESTS/bo, 404, unknown-unit, There is no unit bo.",
        "SERIE/CONTESTS/moi, 404, unknown-form, No report of a form SERIE is expected.",
        "SERIES/SPEECHES/moi, 404, unknown-indicator, No report of form SERIES has a line SPEECHES.",
        "SERIES/CONTESTS/moi?kind=WEEK, 400, invalid-parameter, The parameter kind",
        "SERIES/CONTESTS/moi?basis=ALL, 400, invalid-parameter, The parameter basis"
    })
    void saysWhatIsUnknown(String path, int status, String type, String detail) throws Exception {
        HttpResponse<String> answer = callers.get("/api/series/" + path, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"type\":\"urn:hopluu:problem:" + type + '"', detail);
        assertThat(callers.get("/api/series/" + path).body()).doesNotContain(detail);
    }
}
