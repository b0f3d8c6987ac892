package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.life.OpenReports;

/** Whoever reads the store hears of a report what the topic told of it last. */
@Running
class OpenReportsTests {

    private final Api api;
    private final OpenReports stored;

    OpenReportsTests(@LocalServerPort int port, @Autowired OpenReports stored) {
        this.api = new Api(port);
        this.stored = stored;
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> api.open("2021-9M", KnownUnits.DISTRICT).status() < 300);
    }

    @Test
    void moreTimeLeavesAReportWhereItWaits() {
        done(0, "approval-requests", "{\"content\":{}}");
        done(0, "extensions", "{\"dueOn\":\"2060-01-01\",\"reason\":\"Mưa lũ\"}");

        assertThat(states()).containsEntry(report(0), "AWAITING_APPROVAL");
    }

    @Test
    void whatIsOwedAfterAllWaitsWhereItWaited() {
        done(1, "submissions", "{\"content\":{}}");
        done(1, "liftings", "{\"reason\":\"Miễn\",\"evenIfSent\":true}");
        assertThat(states()).containsEntry(report(1), "LIFTED");

        api.post(
                "/api/forms/TT-CCHC/periods/2021-9M/obligations",
                "{\"unit\":\"%s\",\"reason\":\"Không miễn\"}".formatted(KnownUnits.commune(1)),
                "Idempotency-Key",
                "again");

        assertThat(states()).containsEntry(report(1), "SUBMITTED");
    }

    private void done(int number, String act, String body) {
        assertThat(api.act(report(number), act, act, body).status()).isLessThan(300);
    }

    private Map<String, String> states() {
        Map<String, String> states = new ConcurrentHashMap<>();
        stored.each(one -> states.put(one.report().toString(), one.state()));
        return states;
    }

    private static String report(int number) {
        return "TT-CCHC.2021-9M." + KnownUnits.commune(number);
    }
}
