package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.systemtests.Figures.values;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.systemtests.signin.DemoPerson;

/** The people whom {@code ./hopluu up} prints sign in through the real pages, and do the main job, each their part. */
@TestInstance(Lifecycle.PER_CLASS)
class DemoPeopleTests {

    private static final String PERIOD = "2022-Q3";
    private static final String REPORT = "TT-CCHC." + PERIOD + ".xa-cuong-gian";

    private final LiveSystem system = LiveSystem.shared();

    @BeforeAll
    void openThePeriod() {
        system.openFor("huyen-nghi-xuan", PERIOD);
    }

    static Stream<DemoPerson> people() {
        return DemoPerson.all().stream();
    }

    @ParameterizedTest
    @MethodSource("people")
    void holdTheRightThatIsPrinted(DemoPerson person) {
        try (var portal = system.as(person)) {
            var me = portal.http().get("/api/me").successful().json();

            assertThat(me.path("email").asString()).isEqualTo(person.email());
            assertThat(me.at("/rights/0/role").asString()).isEqualTo(person.role());
            assertThat(me.at("/rights/0/unit").asString()).isEqualTo(person.unit());
        }
    }

    /** Cương Gián merged into Cổ Đạm in 2025: its people and those of Cổ Đạm stand for its report of 2022. */
    @Test
    void takeAReportThroughItsLife() {
        try (var preparer = at("PREPARER", "xa-cuong-gian");
                var approver = at("APPROVER", "xa-co-dam-2025");
                var district = at("REVIEWER", "huyen-nghi-xuan");
                var province = at("REVIEWER", "tinh-ha-tinh");
                var stranger = at("PREPARER", "xa-dan-hai")) {
            var etag = preparer.report(REPORT).header("ETag").orElseThrow();
            preparer.saveDraft(REPORT, etag, values("CONTESTS", 1));
            approver.submit(REPORT, null, "people-1");
            district.returnReport(REPORT, "Đề nghị xem lại", Map.of(), "people-2");
            preparer.submit(REPORT, values("CONTESTS", 2), "people-3");
            province.accept(REPORT, "people-4");

            assertThat(preparer.report(REPORT).json().path("state").asString()).isEqualTo("ACCEPTED");
            assertThat(preparer.act(REPORT, "acceptances", Map.of(), "people-5").status())
                    .isEqualTo(403);
            assertThat(stranger.http().get("/api/reports/" + REPORT).status()).isEqualTo(404);
        }
    }

    private GatewayClient at(String role, String unit) {
        return people().filter(
                        person -> person.role().equals(role) && person.unit().equals(unit))
                .map(system::as)
                .findFirst()
                .orElseThrow();
    }
}
