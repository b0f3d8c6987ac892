package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hopluu.systemtests.Figures.values;
import static vn.hopluu.systemtests.LiveSystem.Service.AGGREGATION;
import static vn.hopluu.systemtests.LiveSystem.Service.ORG;
import static vn.hopluu.systemtests.LiveSystem.Service.REPORT;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;
import vn.hopluu.systemtests.LiveSystem.Service;

/** One service is gone: the caller is told at once, the others go on, and nothing needs a hand when it is back. */
@TestInstance(Lifecycle.PER_CLASS)
class OutageTests {

    private static final String PERIOD = "2022-H1";
    private static final Scope DISTRICT = new Scope("TT-CCHC", PERIOD, "huyen-nghi-xuan", Structure.THEN);

    private final LiveSystem system = LiveSystem.shared();
    private final GatewayClient gateway = system.gateway();

    @BeforeAll
    void openThePeriod() {
        system.openFor("huyen-nghi-xuan", PERIOD);
        await().until(() -> gateway.totals(DISTRICT).total().counts().expected() == 17);
    }

    @AfterEach
    void everythingIsBack() {
        system.startWhatIsDown();
    }

    @Test
    void reportsGoOnWhileTheUnitsAreAway() {
        system.kill(ORG);

        assertUnavailable("/api/units/tinh-ha-tinh");
        gateway.submit(report("xa-xuan-hoi"), values("CONTESTS", 1), "outage-org");
        system.openFor("huyen-nghi-xuan", "2022-H2");
        await().until(() -> gateway.totals(DISTRICT)
                        .child("xa-xuan-hoi")
                        .orElseThrow()
                        .counts()
                        .submitted()
                == 1);

        assertRecovers(ORG, "/api/units/tinh-ha-tinh");
    }

    @Test
    void totalsAreShownWhileReportsAreAway() {
        system.kill(REPORT);

        assertUnavailable("/api/reports/" + report("xa-xuan-hoi"));
        assertThat(gateway.totals(DISTRICT).total().counts().expected()).isEqualTo(17);
        assertThat(gateway.http().get("/api/units/tinh-ha-tinh").status()).isEqualTo(200);

        assertRecovers(REPORT, "/api/reports/" + report("xa-xuan-hoi"));
    }

    @Test
    void reportsAreTakenWhileTotalsAreAwayAndCountedAfterwards() {
        system.kill(AGGREGATION);

        assertUnavailable("/api/totals/TT-CCHC/" + PERIOD + "/huyen-nghi-xuan");
        gateway.submit(report("xa-dan-truong"), values("CONTESTS", 4), "outage-aggregation");

        system.startWhatIsDown();
        await().until(() -> gateway.totals(DISTRICT)
                        .child("xa-dan-truong")
                        .orElseThrow()
                        .counts()
                        .submitted()
                == 1);
    }

    private void assertUnavailable(String path) {
        var answer = gateway.http().get(path);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem().code()).isEqualTo("service-unavailable");
        assertThat(answer.problem().correlationId()).isNotBlank();
    }

    private void assertRecovers(Service service, String path) {
        system.startWhatIsDown();
        await(service + " to answer again").until(() -> gateway.http().get(path).status() == 200);
    }

    private static String report(String unit) {
        return "TT-CCHC." + PERIOD + "." + unit;
    }
}
