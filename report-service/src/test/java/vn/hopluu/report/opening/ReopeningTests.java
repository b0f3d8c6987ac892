package vn.hopluu.report.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.FreePeriods;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** A period that was closed, and opened again with a reason. */
@Running
class ReopeningTests {

    private static final String REASON = "{\"reason\":\"Còn đơn vị chưa gửi\"}";

    private final Api api;

    ReopeningTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void takesReportsAgainAndSaysWhy() {
        String period = FreePeriods.next();
        String path = opened(period);
        String report = "TT-CCHC." + period + "." + KnownUnits.commune(0);
        api.post(path + "/closing", "");
        assertThat(submit(report, "closed").text("/type")).endsWith("period-closed");

        Api.Answer reopened = reopen(path, "r-1", REASON);

        assertThat(reopened.status()).isEqualTo(200);
        assertThat(reopened.text("/state")).isEqualTo("OPEN");
        assertThat(reopened.text("/changes/1/reason")).isEqualTo("Còn đơn vị chưa gửi");
        assertThat(reopened.text("/changes/0/to")).isEqualTo("CLOSED");
        assertThat(submit(report, "open").status()).isEqualTo(201);
    }

    @Test
    void isNotRepeatedAfterAnotherClosing() {
        String path = opened(FreePeriods.next());
        api.post(path + "/closing", "");
        reopen(path, "r-2", REASON);
        api.post(path + "/closing", "");

        assertThat(reopen(path, "r-2", REASON).text("/state")).isEqualTo("CLOSED");
        assertThat(reopen(path, "r-3", REASON).text("/state")).isEqualTo("OPEN");
    }

    @Test
    void needsAReasonAKeyAndAClosedPeriod() {
        String path = opened(FreePeriods.next());
        assertThat(reopen(path, "r-4", REASON).text("/type")).endsWith("transition-refused");
        api.post(path + "/closing", "");

        assertThat(reopen(path, "r-5", "{\"reason\":\" \"}").text("/errors/0/code"))
                .isEqualTo("reason-required");
        assertThat(api.post(path + "/reopening", REASON).status()).isEqualTo(428);
        assertThat(reopen("/api/forms/TT-CCHC/periods/" + FreePeriods.next(), "r-6", REASON)
                        .status())
                .isEqualTo(404);
        assertThat(api.get(path).text("/state")).isEqualTo("CLOSED");
    }

    @Test
    void isForAdministratorsAboveWhomNobodyIs() {
        String path = opened(FreePeriods.next());
        api.post(path + "/closing", "");

        assertThat(reopen(api.as("a", "ADMINISTRATOR@" + KnownUnits.DISTRICT), path)
                        .status())
                .isEqualTo(403);
        assertThat(reopen(api.as("b", "ADMINISTRATOR@" + KnownUnits.OTHER_PROVINCE), path)
                        .status())
                .isEqualTo(404);
        assertThat(reopen(api.as("c", "ADMINISTRATOR@tinh-ha-tinh"), path).status())
                .isEqualTo(200);
    }

    private String opened(String period) {
        await().until(() -> api.open(period, KnownUnits.DISTRICT).status() == 200);
        return "/api/forms/TT-CCHC/periods/" + period;
    }

    private Api.Answer reopen(String path, String key, String body) {
        return api.post(path + "/reopening", body, "Idempotency-Key", key);
    }

    private static Api.Answer reopen(Api caller, String path) {
        return caller.post(path + "/reopening", REASON, "Idempotency-Key", "any");
    }

    private Api.Answer submit(String report, String key) {
        return api.act(report, "submissions", key, "{\"content\":{\"values\":{\"CONTESTS\":1}}}");
    }
}
