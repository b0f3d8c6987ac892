package vn.hopluu.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Obligation;
import vn.hopluu.systemtests.LiveSystem;

/** Rights through the restructurings of Hà Tĩnh: who stood there then counts, and so does who stands there today. */
@TestInstance(Lifecycle.PER_CLASS)
class AccessThroughTimeTests {

    private static final String PERIOD = "2024-M05";
    private static final String REPORT = "/api/reports/TT-CCHC." + PERIOD + ".xa-cuong-gian";
    private static final String TOTAL = "/api/totals/TT-CCHC/" + PERIOD + "/xa-cuong-gian";

    private final LiveSystem system = LiveSystem.withoutLimits();

    @BeforeAll
    void openThePeriod() {
        system.openFor("tinh-ha-tinh", PERIOD);
        await().until(() -> system.gateway().http().get(TOTAL).succeeded());
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "PREPARER, xa-cuong-gian, 200", // itself, which ended in 2025
        "PREPARER, xa-co-dam-2025, 200", // it merged into this one
        "REVIEWER, huyen-nghi-xuan, 200", // stood above it then, and is gone
        "REVIEWER, tinh-ha-tinh, 200",
        "REVIEWER, xa-co-dam-2025, 200",
        "PREPARER, huyen-nghi-xuan, 404", // prepares nothing for others
        "PREPARER, tinh-ha-tinh, 404",
        "REVIEWER, huyen-can-loc, 404", // another district of then
        "PREPARER, xa-xuan-hoi, 404", // beside it then, elsewhere today
        "REVIEWER, xa-dan-hai, 404" // another commune of today
    })
    void areThoseOfThenAndThoseOfToday(String role, String unit, int status) {
        var caller = caller(role, unit);

        assertThat(caller.http().get(REPORT).status()).isEqualTo(status);
        assertThat(caller.http().get(TOTAL).status()).isEqualTo(status);
    }

    @Test
    void showOnlyTheReportsThatTheyReach() {
        // The other two merged into the same commune: its people stand for all three today.
        assertThat(units(caller("PREPARER", "xa-cuong-gian")))
                .containsExactly("xa-co-dam", "xa-cuong-gian", "xa-xuan-lien");
        assertThat(units(caller("REVIEWER", "huyen-nghi-xuan"))).hasSize(17).contains("xa-cuong-gian");
        assertThat(units(caller("REVIEWER", "tinh-ha-tinh"))).hasSize(235);
        assertThat(units(caller("ANALYST", "xa-dan-hai")))
                .containsExactlyInAnyOrder("xa-xuan-hoi", "xa-dan-truong", "xa-xuan-pho", "xa-xuan-hai");
    }

    @Test
    void showADraftToItsOwnUnitOnly() {
        var report = "TT-CCHC." + PERIOD + ".xa-dan-truong";
        var etag = system.gateway().report(report).header("ETag").orElseThrow();
        system.gateway()
                .http()
                .send(
                        "PUT",
                        "/api/reports/" + report + "/draft",
                        Map.of("values", Map.of("CONTESTS", 3)),
                        Map.of("If-Match", etag))
                .successful();

        assertThat(draft(caller("PREPARER", "xa-dan-truong"), report)).contains("CONTESTS");
        assertThat(draft(caller("REVIEWER", "huyen-nghi-xuan"), report)).doesNotContain("CONTESTS");
        assertThat(draft(caller("ADMINISTRATOR", "tinh-ha-tinh"), report)).doesNotContain("CONTESTS");
    }

    private static String draft(GatewayClient caller, String report) {
        return caller.http()
                .get("/api/reports/" + report)
                .successful()
                .json()
                .path("draft")
                .toString();
    }

    private static List<String> units(GatewayClient caller) {
        return caller.obligations("TT-CCHC", PERIOD).stream()
                .map(Obligation::unit)
                .toList();
    }

    private GatewayClient caller(String role, String unit) {
        var id = "time-" + role.toLowerCase(Locale.ROOT) + "-" + unit + "-" + System.nanoTime();
        return new GatewayClient(
                system.address(),
                MachineClient.registered(system, id, role, unit).tokens());
    }
}
