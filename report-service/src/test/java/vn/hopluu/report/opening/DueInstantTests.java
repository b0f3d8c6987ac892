package vn.hopluu.report.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.unit.Units;

/** A period whose reports are due at an instant instead of the end of a day. */
@Running
class DueInstantTests {

    private final Api api;
    private final Units units;

    DueInstantTests(@LocalServerPort int port, @Autowired Units units) {
        this.api = new Api(port);
        this.units = units;
    }

    @BeforeEach
    void awaitUnits() {
        await().until(units::loaded);
    }

    /** The cut-off is Sunday 14 June 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-14T23:59:00+07:00, due-too-early",
        // Midnight leaves nothing of Monday.
        "2026-06-15T00:00:00+07:00, due-too-early",
        "-1000000000-01-01T00:00:00Z, due-too-early",
        "+1000000000-12-31T23:59:59.999999999Z, due-too-late"
    })
    void isNotBeforeTheFirstWorkingDayNorTooFarAway(String dueAt, String code) {
        Api.Answer refused = open("2026-H1", dueAt);

        assertThat(refused.status()).as(refused.response().body()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/dueAt");
        assertThat(refused.text("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void mayBeOnTheFirstWorkingDay() {
        assertThat(open("2021-D20210604-20210604", "2021-06-07T10:00:00+07:00").status())
                .isLessThan(300);
    }

    private Api.Answer open(String period, String dueAt) {
        String body =
                "{\"subtree\":\"%s\",\"kinds\":[\"COMMUNE\"],\"dueAt\":\"%s\"}".formatted(KnownUnits.DISTRICT, dueAt);
        return api.put("/api/forms/TT-CCHC/periods/" + period, body);
    }
}
