package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.Api;
import vn.hopluu.report.Events;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

@Running
class MainJobTests {

    private static final String FIGURES = "{\"content\":{\"values\":{\"CONTESTS\":0,\"PRESS_ITEMS\":%d}}}";

    private final Api api;

    MainJobTests(@LocalServerPort int port) {
        api = new Api(port);
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> api.open("2024-H1", KnownUnits.DISTRICT).status() < 300);
    }

    @Test
    void takesAReportFromDueToCorrectedAndTellsTheTopicEachStep() {
        String report = "TT-CCHC.2024-H1." + KnownUnits.commune(0);
        api.put("/api/reports/" + report + "/draft", "{\"values\":{\"CONTESTS\":0}}", "If-Match", "\"1\"");

        assertThat(api.act(report, "submissions", "k1", "{}").status()).isEqualTo(201);
        assertThat(api.act(report, "returns", "k2", "{\"reason\":\"Thiếu\"}").status())
                .isEqualTo(200);
        assertThat(api.act(report, "submissions", "k3", FIGURES.formatted(6)).text("/version"))
                .isEqualTo("2");
        assertThat(api.act(report, "acceptances", "k4", "{}").text("/state")).isEqualTo("ACCEPTED");
        assertThat(api.act(report, "corrections", "k5", "{\"reason\":\"Nhầm\"}").status())
                .isEqualTo(200);
        assertThat(api.act(report, "submissions", "k6", FIGURES.formatted(7)).text("/version"))
                .isEqualTo("3");

        await().untilAsserted(() -> assertThat(Events.types(report))
                .containsSubsequence(
                        "ReportDue",
                        "ReportSubmitted",
                        "ReportReturned",
                        "ReportSubmitted",
                        "ReportAccepted",
                        "CorrectionRequested",
                        "ReportSubmitted"));
        JsonNode last = newest(report);
        assertThat(last.at("/revision").asInt()).isEqualTo(8);
        assertThat(last.at("/inForce/values/PRESS_ITEMS").asInt()).isEqualTo(7);
        assertThat(last.at("/inForce/values/CONTESTS").asInt()).isZero();
        assertThat(last.at("/inForce/values/WEB_SECTIONS").isNull()).isTrue();
    }

    @Test
    void describesEachEventInItsHeaders() {
        String report = "TT-CCHC.2024-H1." + KnownUnits.commune(1);
        api.post(
                "/api/reports/" + report + "/submissions",
                FIGURES.formatted(1),
                "Idempotency-Key",
                "h1",
                "X-Correlation-Id",
                "from-the-caller");

        await().until(() -> Events.types(report).contains("ReportSubmitted"));
        ConsumerRecord<String, String> event =
                Events.of("report.events.v1", report).getLast();
        assertThat(Events.header(event, "ce_id")).isEqualTo(report + ".2");
        assertThat(Events.header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(Events.header(event, "ce_source")).isEqualTo("/report-service");
        assertThat(Events.header(event, "ce_correlationid")).isEqualTo("from-the-caller");
        assertThat(event.partition()).isEqualTo(partitionOf("TT-CCHC.2024-H1"));
    }

    @Test
    void listsThePeriodsReportsPageByPage() {
        String list = "/api/reports?form=TT-CCHC&period=2024-H1&limit=30";
        Api.Answer first = api.get(list);
        Api.Answer second = api.get(list + "&cursor=" + first.text("/next"));

        assertThat(first.json().at("/items").size()).isEqualTo(30);
        assertThat(second.json().at("/items").size()).isEqualTo(KnownUnits.COMMUNES - 30);
        assertThat(second.json().at("/next").isNull()).isTrue();
        assertThat(first.text("/items/29/report")).isLessThan(second.text("/items/0/report"));
        assertThat(api.get(list + "&receivingUnit=" + KnownUnits.DISTRICT + "&state=CORRECTION_REQUESTED")
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void asksToExplainAFigureBelowThatOfAPeriodItCovers() {
        String unit = KnownUnits.commune(2);
        await().until(() -> api.open("2024-Q1", KnownUnits.DISTRICT).status() < 300);
        api.act("TT-CCHC.2024-Q1." + unit, "submissions", "q1", FIGURES.formatted(9));
        String half = "TT-CCHC.2024-H1." + unit;

        Api.Answer bare = api.act(half, "submissions", "q2", FIGURES.formatted(8));
        Api.Answer explained = api.act(
                half,
                "submissions",
                "q2",
                "{\"content\":{\"values\":{\"PRESS_ITEMS\":8},\"explanations\":{\"PRESS_ITEMS\":\"Đã rà soát\"}}}");

        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.text("/type")).isEqualTo("urn:hopluu:problem:explanation-required");
        assertThat(bare.text("/errors/0/pointer")).isEqualTo("/content/explanations/PRESS_ITEMS");
        assertThat(explained.status()).isEqualTo(201);
        assertThat(explained.text("/warnings/0/code")).isEqualTo("below-covered-period");
    }

    @Test
    void answersARepetitionAsItAnsweredTheFirst() {
        String report = "TT-CCHC.2024-H1." + KnownUnits.commune(3);
        Api.Answer first = api.act(report, "submissions", "same", FIGURES.formatted(1));
        api.act(report, "acceptances", "next", "{}");
        Api.Answer again = api.act(report, "submissions", "same", FIGURES.formatted(1));

        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(List.of(first.header("ETag"), again.header("ETag"))).containsExactly("\"2\"", "\"2\"");
    }

    private static JsonNode newest(String report) {
        return JsonMapper.shared()
                .readTree(Events.of("report.events.v1", report).getLast().value());
    }

    private static int partitionOf(String period) {
        byte[] key = period.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return org.apache.kafka.common.utils.Utils.toPositive(org.apache.kafka.common.utils.Utils.murmur2(key)) % 4;
    }
}
