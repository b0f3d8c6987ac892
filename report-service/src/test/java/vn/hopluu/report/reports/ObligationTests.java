package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.Events;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** Who owes what after a period was opened: more time, lifted, added. */
@Running
class ObligationTests {

    private static final String PERIOD = "/api/forms/TT-CCHC/periods/2020-D20200701-20200815";
    private static final String LATE = "{\"content\":{\"values\":{\"CONTESTS\":1}}}";

    private final Api api;

    ObligationTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    /** All communes but the last; due long ago. */
    @BeforeEach
    void openThePeriod() {
        String body = "{\"subtree\":\"%s\",\"kinds\":[\"COMMUNE\"],\"except\":[\"%s\"],\"dueOn\":\"2020-12-21\"}"
                .formatted(KnownUnits.DISTRICT, KnownUnits.commune(39));
        await().until(() -> api.put(PERIOD, body).status() == 200);
    }

    @Test
    void isOnTimeWithinAnExtension() {
        String report = report(0);
        assertThat(api.act(report(1), "submissions", "late", LATE)
                        .json()
                        .at("/onTime")
                        .asBoolean())
                .isFalse();

        Api.Answer extended = api.act(report, "extensions", "e-1", "{\"dueOn\":\"2049-12-31\",\"reason\":\"Mưa lũ\"}");

        assertThat(extended.status()).as(extended.response().body()).isEqualTo(200);
        assertThat(extended.text("/dueAt")).isEqualTo("2049-12-31T17:00:00Z");
        assertThat(api.act(report, "submissions", "s-1", LATE)
                        .json()
                        .at("/onTime")
                        .asBoolean())
                .isTrue();
        assertThat(api.get("/api/reports/" + report).text("/extensions/0/reason"))
                .isEqualTo("Mưa lũ");
        await().untilAsserted(() -> assertThat(Events.types(report))
                .containsSubsequence("ReportDue", "DueDateExtended", "ReportSubmitted"));
    }

    @Test
    void extendsOnceForEachKey() {
        String report = report(2);
        String body = "{\"dueOn\":\"2048-12-31\",\"reason\":\"Mưa lũ\"}";
        api.act(report, "extensions", "e-2", body);

        Api.Answer again = api.act(report, "extensions", "e-2", body);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().at("/extensions")).hasSize(1);
        assertThat(api.act(report, "extensions", "e-2", body.replace("48", "49"))
                        .text("/type"))
                .endsWith("idempotency-key-reused");
    }

    @Test
    void refusesExtensionsThatAreNone() {
        String report = report(3);
        assertThat(codes(api.act(report, "extensions", "e-3", "{}"))).contains("required", "reason-required");
        assertThat(codes(extend(report, "2020-12-21"))).containsExactly("due-not-later");
        assertThat(codes(extend(report, "2999-01-01"))).containsExactly("due-too-late");
        assertThat(codes(extend(report, "+999999999-12-31"))).containsExactly("due-too-late");
        api.act(report, "submissions", "s-3", LATE);
        assertThat(extend(report, "2049-01-01").text("/type")).endsWith("transition-refused");
    }

    @Test
    void liftsAndTakesUpAgainWithWhatWasSent() {
        String report = report(4);
        api.act(report, "submissions", "s-4", LATE);
        int before = expected();
        String reason = "{\"reason\":\"Đã giải thể\"}";

        assertThat(api.act(report, "liftings", "l-1", reason).text("/type")).endsWith("transition-refused");
        Api.Answer lifted = api.act(report, "liftings", "l-2", "{\"reason\":\"Đã giải thể\",\"evenIfSent\":true}");
        assertThat(lifted.text("/state")).isEqualTo("LIFTED");
        assertThat(expected()).isEqualTo(before - 1);
        assertThat(api.get("/api/reports/" + report).text("/lifting/reason")).isEqualTo("Đã giải thể");
        assertThat(api.act(report, "submissions", "s-5", LATE).status()).isEqualTo(409);

        Api.Answer added = add("a-1", KnownUnits.commune(4), "", "Miễn nhầm");
        assertThat(added.status()).as(added.response().body()).isEqualTo(201);
        assertThat(added.text("/state")).isEqualTo("SUBMITTED");
        assertThat(expected()).isEqualTo(before);
        assertThat(add("a-1", KnownUnits.commune(4), "", "Miễn nhầm").header("Idempotency-Replayed"))
                .isEqualTo("true");
        await().untilAsserted(() -> assertThat(Events.types(report))
                .containsSubsequence("ReportSubmitted", "ObligationLifted", "ObligationAdded"));
    }

    @Test
    void sendsNothingOfALiftedReportThatHasNothing() {
        api.act(report(5), "liftings", "l-3", "{\"reason\":\"Thử\"}");

        assertThat(api.act(report(5), "submissions", "s-6", "{}").text("/type")).endsWith("transition-refused");
    }

    @Test
    void addsAUnitThatWasLeftOutOnce() {
        String unit = KnownUnits.commune(39);
        int before = expected();

        Api.Answer added = add("a-2", unit, "2049-12-31", "Bỏ sót");
        assertThat(added.status()).as(added.response().body()).isEqualTo(201);
        assertThat(added.text("/state")).isEqualTo("DUE");
        assertThat(add("a-2", unit, "2049-12-31", "Bỏ sót").header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(add("a-3", unit, "2049-12-31", "Bỏ sót").text("/type")).endsWith("transition-refused");

        assertThat(expected()).isEqualTo(before + 1);
        await().untilAsserted(() -> assertThat(Events.types("TT-CCHC.2020-D20200701-20200815." + unit))
                .containsOnly("ReportDue"));
    }

    @Test
    void addsNobodyWhoCannotOwe() {
        assertThat(codes(add("x", "xa-khong-co", "2049-12-31", "Thử"))).containsExactly("unknown-unit");
        assertThat(codes(add("x", KnownUnits.OTHER_COMMUNE, "2049-12-31", "Thử")))
                .containsExactly("unit-elsewhere");
        assertThat(codes(add("x", KnownUnits.DISTRICT, "2020-08-15", "Thử"))).containsExactly("due-too-early");
        assertThat(codes(add("x", KnownUnits.DISTRICT, "", "Thử"))).containsExactly("due-passed");
        assertThat(codes(add("x", KnownUnits.DISTRICT, "2049-12-31", " "))).containsExactly("reason-required");
    }

    @Test
    void changesNothingOfAClosedPeriod() {
        String path = PERIOD.replace("D20200701-20200815", "M09");
        await().until(() -> api.open("2020-M09", KnownUnits.DISTRICT).status() == 200);
        api.post(path + "/closing", "");
        String report = "TT-CCHC.2020-M09." + KnownUnits.commune(0);

        List<Api.Answer> answers = List.of(
                extend(report, "2050-01-01"),
                api.act(report, "liftings", "c-1", "{\"reason\":\"Thử\"}"),
                api.post(
                        path + "/obligations",
                        "{\"unit\":\"%s\",\"reason\":\"Thử\"}".formatted(KnownUnits.DISTRICT),
                        "Idempotency-Key",
                        "c-2"));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.text("/type")).endsWith("period-closed"));
    }

    @Test
    void isForAdministratorsAboveWhomNobodyIs() {
        Api district = api.as("a", "ADMINISTRATOR@" + KnownUnits.DISTRICT, "REVIEWER@tinh-ha-tinh");
        Api elsewhere = api.as("b", "ADMINISTRATOR@" + KnownUnits.OTHER_PROVINCE);
        String body = "{\"reason\":\"Thử\",\"dueOn\":\"2049-12-31\",\"unit\":\"%s\"}".formatted(KnownUnits.DISTRICT);
        String lift = "{\"reason\":\"Thử\"}";
        String extend = "{\"reason\":\"Thử\",\"dueOn\":\"2049-12-31\"}";

        assertThat(district.act(report(6), "liftings", "f-1", lift).status()).isEqualTo(403);
        assertThat(district.act(report(6), "extensions", "f-2", extend).status())
                .isEqualTo(403);
        assertThat(district.post(PERIOD + "/obligations", body, "Idempotency-Key", "f-3")
                        .status())
                .isEqualTo(403);
        assertThat(elsewhere.act(report(6), "liftings", "f-4", lift).status()).isEqualTo(404);
        assertThat(elsewhere
                        .post(PERIOD + "/obligations", body, "Idempotency-Key", "f-5")
                        .status())
                .isEqualTo(404);
    }

    private Api.Answer extend(String report, String day) {
        return api.act(report, "extensions", "e-" + day, "{\"dueOn\":\"%s\",\"reason\":\"Thử\"}".formatted(day));
    }

    private Api.Answer add(String key, String unit, String dueOn, String reason) {
        String due = dueOn.isEmpty() ? "" : "\"dueOn\":\"" + dueOn + "\",";
        String body = "{%s\"unit\":\"%s\",\"reason\":\"%s\"}".formatted(due, unit, reason);
        return api.post(PERIOD + "/obligations", body, "Idempotency-Key", key);
    }

    private static List<String> codes(Api.Answer answer) {
        return answer.json()
                .at("/errors")
                .valueStream()
                .map(error -> error.get("code").asString())
                .toList();
    }

    private int expected() {
        return api.get(PERIOD).json().at("/obligations/expected").asInt();
    }

    private static String report(int commune) {
        return "TT-CCHC.2020-D20200701-20200815." + KnownUnits.commune(commune);
    }
}
