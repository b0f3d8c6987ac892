package vn.hopluu.aggregation.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hopluu.aggregation.rebuild.GenerationViews;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.platform.TestPlatform;

@ViewsTest
class TouchedTests {

    private static final Generation FIRST = new Generation(1);
    private static final String TOUCHED = "/api/totals/touched";
    private static final String FORM = "TOUCHED";

    private final Callers callers;
    private final GenerationViews views;
    private final Topics topics;

    @Autowired
    TouchedTests(Callers callers, GenerationViews views) {
        this.callers = callers;
        this.views = views;
        this.topics = new Topics(TestPlatform.shared().bootstrapServers());
    }

    @BeforeEach
    void reportsOfTwoPeriods() {
        views.build(FIRST);
        Merger.units().forEach(topics::publish);
        topics.publish(Merger.submitted(FORM, "2024-H1", "2024-06-14", "khac", "1"));
        topics.publish(Merger.due(FORM, "2024-H1", "2024-06-14", "cu-b"));
        topics.publish(Merger.submitted(FORM, "2024-H1", "2024-06-14", "cu-c", "0.20"));
        topics.publish(Merger.due(FORM, "2024-Y", "2024-12-14", "cu-b"));
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void countsTheObligationsAndNamesTheTotalsTheyAreIn() {
        String touched = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> ofThisForm(callers.post(TOUCHED, """
                                {"units":["cu-b","cu-c","khac","cu-b","nobody"]}""")),
                        answer -> answer.contains("2024-Y")
                                && answer.contains("\"obligations\":3,\"sent\":2,\"totals\":[{\"unit\":\"khac\""));

        assertThat(touched).isEqualTo("""
                        {"form":"TOUCHED","period":"2024-H1","kind":"HALF_YEAR","structureDate":"2024-06-14",\
                        "obligations":3,"sent":2,"totals":[{"unit":"khac","obligations":1,"sent":1},\
                        {"unit":"m-tinh","obligations":3,"sent":2},{"unit":"moi","obligations":2,"sent":1}]},\
                        {"form":"TOUCHED","period":"2024-Y","kind":"YEAR","structureDate":"2024-12-14",\
                        "obligations":1,"sent":0,"totals":[{"unit":"m-tinh","obligations":1,"sent":0},\
                        {"unit":"moi","obligations":1,"sent":0}]}""");
    }

    /** Other tests have periods of their own. */
    private static String ofThisForm(HttpResponse<String> answer) {
        return Callers.json(answer)
                .path("periods")
                .valueStream()
                .filter(period -> period.path("form").asString().equals(FORM))
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    @Test
    void findsNothingOnUnitsThatOweNothing() throws Exception {
        assertThat(callers.post(TOUCHED, "{\"units\":[\"nobody\"]}").body()).isEqualTo("{\"periods\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/units",
                "{\"units\":null}|/units",
                "{\"units\":[]}|/units",
                "{\"units\":\"cu-b\"}|/units",
                "{\"units\":[[]]}|/units/0",
                "{\"units\":[\"cu-b\"],\"on\":1}|/on"
            })
    void pointsToWhatIsWrongWithTheQuestion(String body, String pointer) throws Exception {
        HttpResponse<String> answer = callers.post(TOUCHED, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("urn:hopluu:problem:invalid-member", "\"errors\":[{\"pointer\":\"" + pointer + '"');
    }

    @Test
    void refusesMoreUnitsThanItWillAnswerFor() throws Exception {
        assertThat(callers.post(TOUCHED, body(5_000)).statusCode()).isEqualTo(200);
        assertThat(callers.post(TOUCHED, body(5_001)).body()).contains("\"pointer\":\"/units\"");
    }

    private static String body(int units) {
        return IntStream.range(0, units)
                .mapToObj(unit -> "\"u" + unit + '"')
                .collect(Collectors.joining(",", "{\"units\":[", "]}"));
    }

    @Test
    void cannotReadBrokenJson() throws Exception {
        assertThat(callers.post(TOUCHED, "{\"units\":[").body()).contains("urn:hopluu:problem:malformed-request");
        assertThat(callers.get(TOUCHED).statusCode()).isEqualTo(405);
    }
}
