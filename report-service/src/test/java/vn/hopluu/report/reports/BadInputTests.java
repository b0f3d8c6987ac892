package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** Whatever is sent: a problem that names the field, and a report that is as it was. */
@Running
class BadInputTests {

    private static final String REPORT = "TT-CCHC.2021-H1." + KnownUnits.commune(0);
    private static final String SUBMISSIONS = "/api/reports/" + REPORT + "/submissions";
    private static final String DRAFT = "/api/reports/" + REPORT + "/draft";

    private final Api api;

    BadInputTests(@LocalServerPort int port) {
        api = new Api(port);
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> api.open("2021-H1", KnownUnits.DISTRICT).status() < 300);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"content":{"values":{"NO_SUCH":1}}}              | 422 | invalid-content   | /content/values/NO_SUCH
            {"content":{"values":{"CONTESTS":"3"}}}           | 422 | invalid-content   | /content/values/CONTESTS
            {"content":{"values":{"CONTESTS":-1}}}            | 422 | invalid-content   | /content/values/CONTESTS
            {"content":{"values":{"CONTESTS":1.5}}}           | 422 | invalid-content   | /content/values/CONTESTS
            {"content":{"values":{"CONTESTS":1e999999999}}}   | 422 | invalid-content   | /content/values/CONTESTS
            {"content":{"values":{"CONTESTS":1e-999999999}}}  | 422 | invalid-content   | /content/values/CONTESTS
            {"content":{"values":{"CONTESTS":1e99999999999}}} | 400 | malformed-request | /content/values/CONTESTS
            {"content":{"values":{"TRAINING_ATTENDEES":5}}}   | 422 | invalid-content   | /content/values/TRAINING_ATTENDEES
            {"content":{"values":{"CONTESTS":1,"CONTESTS":2}}}| 400 | malformed-request | /content/values/CONTESTS
            {"content":{"valeus":{}}}                         | 400 | malformed-request | /content/valeus
            {"content":{"values":[]}}                         | 400 | malformed-request | /content/values
            {"content":"all"}                                 | 400 | malformed-request | /content
            {"content":{}} trailing                           | 400 | malformed-request | ''
            []                                                | 400 | malformed-request | ''
            """)
    void refusesABadSubmission(String body, int status, String code, String pointer) {
        Api.Answer answer = api.post(SUBMISSIONS, body, "Idempotency-Key", "bad");

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.text("/type")).isEqualTo("urn:hopluu:problem:" + code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/detail")).isNotBlank();
        assertThat(answer.text("/correlationId")).isEqualTo(answer.header("X-Correlation-Id"));
        assertThat(api.get("/api/reports/" + REPORT).text("/state")).isEqualTo("DUE");
    }

    @ParameterizedTest
    @CsvSource({"-1, negative", "0.5, not-whole", "\"3\", not-a-number", "1e400, too-large"})
    void refusesAnIllTypedValueInADraftToo(String value, String code) {
        Api.Answer answer = api.put(DRAFT, "{\"values\":{\"CONTESTS\":" + value + "}}", "If-Match", "\"1\"");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void refusesTenMegabytesAndInvalidUtf8AndWrongTypes() {
        byte[] latin = "{\"content\":{\"notes\":{\"CONTESTS\":\"\u00e0\"}}}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(api.send("POST", SUBMISSIONS, new byte[10 << 20], "Idempotency-Key", "a")
                        .status())
                .isEqualTo(413);
        assertThat(api.send("POST", SUBMISSIONS, latin, "Idempotency-Key", "a").text("/errors/0/code"))
                .isEqualTo("not-utf-8");
        assertThat(api.post(SUBMISSIONS, "[".repeat(100_000), "Idempotency-Key", "a")
                        .status())
                .isEqualTo(400);
        assertThat(api.post(SUBMISSIONS, "{}", "Idempotency-Key", "a", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void asksForTheHeadersThatMakeAWriteSafe() {
        assertThat(api.post(SUBMISSIONS, "{}").status()).isEqualTo(428);
        assertThat(api.put(DRAFT, "{}").status()).isEqualTo(428);
        assertThat(api.put(DRAFT, "{}", "If-Match", "latest").status()).isEqualTo(400);
        assertThat(api.put(DRAFT, "{}", "If-Match", "\"999\"").text("/type"))
                .isEqualTo("urn:hopluu:problem:stale-version");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/forms/NO-FORM, 404, unknown-form",
        "/api/forms/TT-CCHC/versions/9, 404, unknown-form",
        "/api/forms/TT-CCHC/periods/2019-H1, 404, unknown-period",
        "/api/forms/TT-CCHC/periods/soon, 404, unknown-period",
        "/api/reports/TT-CCHC.2019-H1.xa-cuong-gian, 404, unknown-report",
        "/api/reports/TT-CCHC.2021-H1.xa-khong-co, 404, unknown-report",
        "/api/reports/%24where, 404, unknown-report",
        "/api/reports?limit=501, 400, invalid-parameter",
        "/api/reports?cursor=%21, 400, invalid-parameter",
        "/api/reports?state=LOST, 400, invalid-parameter",
        "/api/reports/a%2Fb, 400, malformed-request",
        "/api/nothing, 404, not-found"
    })
    void saysWhatItDoesNotKnowInTheCallersLanguage(String path, int status, String code) {
        Api.Answer vietnamese = api.get(path);
        Api.Answer english = api.get(path, "Accept-Language", "en");

        assertThat(vietnamese.status()).isEqualTo(status);
        assertThat(vietnamese.text("/type")).isEqualTo("urn:hopluu:problem:" + code);
        assertThat(english.text("/detail")).isNotEqualTo(vietnamese.text("/detail"));
    }

    @Test
    void sendsNothingAfterThePeriodIsClosed() {
        await().until(() -> api.open("2020-H2", KnownUnits.DISTRICT).status() < 300);
        api.post("/api/forms/TT-CCHC/periods/2020-H2/closing", "");

        Api.Answer answer =
                api.act("TT-CCHC.2020-H2." + KnownUnits.commune(0), "submissions", "closed", "{\"content\":{}}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("urn:hopluu:problem:period-closed");
    }

    @Test
    void tellsEverythingThatIsWrongWithAnOpening() {
        String body = "{\"subtree\":\"xa-khong-co\",\"kinds\":[\"VILLAGE\"],\"dueOn\":\"2021-06-10\"}";

        Api.Answer answer = api.put("/api/forms/TT-CCHC/periods/2021-Y", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactlyInAnyOrder("/subtree", "/kinds/0", "/dueOn");
    }
}
