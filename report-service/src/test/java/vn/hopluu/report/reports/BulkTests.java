package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.Events;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** One request accepts or returns many reports, each for itself. */
@Running
class BulkTests {

    private static final String ACCEPTANCES = "/api/reports/acceptances";
    private static final String RETURNS = "/api/reports/returns";

    private final Api api;
    private final Api reviewer;
    private final MeterRegistry metrics;

    BulkTests(@LocalServerPort int port, @Autowired MeterRegistry metrics) {
        this.metrics = metrics;
        api = new Api(port);
        reviewer = api.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT);
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> api.open("2022-M06", KnownUnits.DISTRICT).status() < 300);
    }

    @Test
    void acceptsEachAndSaysWhyItDidNotAnother() {
        submit(0, 1);
        String strange = "TT-CCHC.2022-M06." + KnownUnits.OTHER_COMMUNE;

        Api.Answer answer = bulk(ACCEPTANCES, "k1", reports(report(0), report(1), report(2), strange, "no id"), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/done")).isEqualTo("2");
        assertThat(answer.text("/refused")).isEqualTo("3");
        assertThat(answer.text("/items/0/result/state")).isEqualTo("ACCEPTED");
        assertThat(answer.text("/items/1/report")).isEqualTo(report(1));
        assertThat(answer.text("/items/2/status")).isEqualTo("409");
        assertThat(answer.text("/items/2/problem/type")).endsWith("transition-refused");
        assertThat(answer.text("/items/3/report")).isEqualTo(strange);
        assertThat(answer.text("/items/3/problem/detail"))
                .isEqualTo(reviewer.get("/api/reports/" + strange).text("/detail"));
        assertThat(answer.text("/items/4/problem/type")).endsWith("unknown-report");
        await().untilAsserted(() -> assertThat(Events.types(report(0))).endsWith("ReportAccepted"));
    }

    @Test
    void carriesOnWhereACrashLeftOff() {
        submit(3, 4);
        reviewer.act(report(3), "acceptances", "k2", "{}");

        Api.Answer again = bulk(ACCEPTANCES, "k2", reports(report(3), report(4)), "");
        Api.Answer third = bulk(ACCEPTANCES, "k2", reports(report(3), report(4)), "");

        assertThat(again.text("/items/0/replayed")).isEqualTo("true");
        assertThat(again.text("/items/1/replayed")).isEqualTo("false");
        assertThat(third.text("/items/1/replayed")).isEqualTo("true");
        assertThat(third.text("/done")).isEqualTo("2");
        assertThat(api.get("/api/reports/" + report(3)).text("/revision")).isEqualTo("3");
    }

    @Test
    void returnsAllForOneReason() {
        submit(5, 6);

        Api.Answer answer = bulk(RETURNS, "k3", reports(report(5), report(6)), ",\"reason\":\"Thiếu ghi chú\"");

        assertThat(answer.text("/done")).isEqualTo("2");
        assertThat(api.get("/api/reports/" + report(6)).text("/returned/reason"))
                .isEqualTo("Thiếu ghi chú");
    }

    @Test
    void actsOnWhatWasSeenOnly() {
        submit(7);
        String seen = "{\"report\":\"%s\",\"revision\":%d}";
        api.act(report(7), "withdrawals", "w", "{}");
        api.act(report(7), "submissions", "other", "{\"content\":{\"values\":{\"PRESS_ITEMS\":99}}}");

        assertThat(bulk(ACCEPTANCES, "k4", seen.formatted(report(7), 2), "").text("/items/0/problem/type"))
                .endsWith("stale-version");
        assertThat(bulk(ACCEPTANCES, "k4", seen.formatted(report(7), 4), "").text("/done"))
                .isEqualTo("1");
    }

    @Test
    void tellsWhoMaySeeButNotJudgeWhatItTakes() {
        submit(8);
        Api own = api.as("a-preparer", "PREPARER@" + KnownUnits.commune(8));

        Api.Answer answer =
                own.post(ACCEPTANCES, "{\"reports\":[" + reports(report(8)) + "]}", "Idempotency-Key", "k5");

        assertThat(answer.text("/items/0/status")).isEqualTo("403");
        assertThat(answer.text("/items/0/problem/detail")).contains("REVIEWER");
    }

    @Test
    void countsEachRefusalAsIfItHadBeenAskedForAlone() {
        double before = refusals();

        bulk(ACCEPTANCES, "k8", reports("no id", "none either"), "");

        assertThat(refusals()).isEqualTo(before + 2);
    }

    private double refusals() {
        return metrics.counter("hopluu.refusals", "reason", "unknown-report").count();
    }

    @Test
    void isInTheTrailAsEachActAloneWouldBe() {
        submit(10);
        reviewer.post(
                ACCEPTANCES,
                "{\"reports\":[" + reports(report(10)) + "]}",
                "Idempotency-Key",
                "k7",
                "X-Forwarded-For",
                "203.0.113.10",
                "X-Correlation-Id",
                "all-at-once");

        await().untilAsserted(() -> {
            Api.Answer trail = api.get("/api/audit/reports?act=ACCEPT&object=" + report(10));
            assertThat(trail.text("/items/0/who/subject")).isEqualTo("a-reviewer");
            assertThat(trail.text("/items/0/from")).isEqualTo("203.0.113.10");
            assertThat(trail.text("/items/0/correlation")).isEqualTo("all-at-once");
        });
    }

    @Test
    void refusesAListThatIsNone() {
        assertThat(bulk(ACCEPTANCES, "k6", "", "").text("/errors/0/pointer")).isEqualTo("/reports");
        assertThat(bulk(ACCEPTANCES, "k6", reports(report(9), report(9)), "").text("/errors/0/code"))
                .isEqualTo("named-twice");
        assertThat(bulk(ACCEPTANCES, "k6", "null,{}", "").text("/errors/1/pointer"))
                .isEqualTo("/reports/1/report");
        assertThat(bulk(RETURNS, "k6", reports(report(9)), "").text("/errors/0/pointer"))
                .isEqualTo("/reason");
        String many = IntStream.rangeClosed(0, BulkList.LONGEST)
                .mapToObj(number -> reports("r-" + number))
                .collect(Collectors.joining(","));
        assertThat(bulk(ACCEPTANCES, "k6", many, "").text("/errors/0/code")).isEqualTo("too-many");
        assertThat(reviewer.post(ACCEPTANCES, "{\"reports\":[" + reports(report(9)) + "]}")
                        .status())
                .isEqualTo(428);
    }

    private void submit(int... numbers) {
        for (int number : numbers) {
            api.act(report(number), "submissions", "s", "{\"content\":{\"values\":{\"PRESS_ITEMS\":1}}}");
        }
    }

    private Api.Answer bulk(String path, String key, String reports, String more) {
        return reviewer.post(path, "{\"reports\":[" + reports + "]" + more + "}", "Idempotency-Key", key);
    }

    private static String reports(String... ids) {
        return Arrays.stream(ids).map("{\"report\":\"%s\"}"::formatted).collect(Collectors.joining(","));
    }

    private static String report(int number) {
        return "TT-CCHC.2022-M06." + KnownUnits.commune(number);
    }
}
