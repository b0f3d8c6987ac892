package vn.hopluu.report.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.opening.Opener;
import vn.hopluu.report.period.Certainty;
import vn.hopluu.report.period.PeriodBook;
import vn.hopluu.report.period.WorkingDays;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.Units;

/** Periods that open by themselves, and what is said of those that cannot. */
@Running
class RegimeOpeningTests {

    private final Api api;

    @Autowired
    private Regimes regimes;

    @Autowired
    private Foresight asItShips;

    @Autowired
    private PeriodBook periods;

    @Autowired
    private Opener opener;

    @Autowired
    private Forms forms;

    @Autowired
    private Units units;

    @Autowired
    private Trail trail;

    RegimeOpeningTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void awaitUnits() {
        await().until(units::loaded);
    }

    /** At a day that the running service has not come to yet, so that it is only here that they open. */
    @Test
    void opensEachPeriodOnceWhoeverLooks() {
        keep("mot-lan", "2091", "[\"M01\",\"M02\",\"M03\"]", KnownUnits.DISTRICT);
        assertThat(period("2091-M01").status()).isEqualTo(404);

        IntStream.range(0, 6)
                .parallel()
                .forEach(instance -> at("2091-02-14T01:00:00Z").openWhatIsDue());

        assertThat(period("2091-M01").json().at("/obligations/expected").asInt())
                .isEqualTo(KnownUnits.COMMUNES);
        assertThat(period("2091-M02").text("/state")).isEqualTo("OPEN");
        assertThat(period("2091-M02").text("/dueAt")).isEqualTo("2091-02-20T17:00:00Z");
        assertThat(period("2091-M03").status()).isEqualTo(404);
    }

    @Test
    void opensByItselfWhatItsDayHasCome() {
        keep("tu-mo", "2019", "[\"Q1\"]", KnownUnits.OTHER_PROVINCE);
        keep("tu-mo-nay", "2020", "[\"M10\"]", KnownUnits.DISTRICT);

        await().until(() -> period("2020-M10").status() == 200);
        await().until(() -> period("2020-M10").text("/state").equals("OPEN"));
    }

    @Test
    void saysWhyItCannotOpenAndOpensTheOthersAllTheSame() {
        keep("khong-mo", "2019", "[\"Y\"]", KnownUnits.DISTRICT);
        keep("mo", "2092", "[\"M04\"]", KnownUnits.DISTRICT);

        at("2092-04-14T01:00:00Z").openWhatIsDue();

        Api.Answer shown = api.get("/api/regimes/khong-mo", "Accept-Language", "en");
        assertThat(shown.text("/next/0/period")).isEqualTo("2019-Y");
        assertThat(shown.text("/next/0/problem/type")).endsWith("invalid-period");
        assertThat(shown.text("/next/0/problem/errors/0/detail")).contains(KnownUnits.DISTRICT, "2019-12-14");
        assertThat(period("2092-M04").status()).isEqualTo(200);
    }

    @Test
    void leavesAloneWhatWasOpenedByHandAndSaysSoWhileItsReportsWouldBeDue() {
        String byHand = "{\"subtree\":\"%s\",\"kinds\":[\"COMMUNE\"],\"dueOn\":\"2091-06-20\"}"
                .formatted(KnownUnits.commune(3));
        await().until(() ->
                api.put("/api/forms/TT-CCHC/periods/2091-M06", byHand).status() == 200);
        keep("bang-tay", "2091", "[\"M06\"]", KnownUnits.DISTRICT);

        at("2091-06-20T01:00:00Z").openWhatIsDue();

        assertThat(period("2091-M06").json().at("/obligations/expected").asInt())
                .isEqualTo(1);
        assertThat(next("bang-tay", knowing("2091"), "2091-06-20T01:00:00Z"))
                .singleElement()
                .satisfies(next ->
                        assertThat(next.refusal().orElseThrow().code()).isEqualTo(ProblemCode.PERIOD_ALREADY_OPEN));
        assertThat(next("bang-tay", knowing("2091"), "2091-06-21T01:00:00Z")).isEmpty();
    }

    @Test
    void plansNoMoreWhatItHasOpened() {
        keep("da-mo", "2091", "[\"M08\"]", KnownUnits.DISTRICT);
        assertThat(next("da-mo", knowing("2091"), "2091-08-14T01:00:00Z")).hasSize(1);

        at("2091-08-14T01:00:00Z").openWhatIsDue();

        assertThat(next("da-mo", knowing("2091"), "2091-08-14T01:00:00Z")).isEmpty();
    }

    @Test
    void promisesNoDueDateInAYearWhoseHolidaysNobodyKnows() {
        keep("khong-biet", "2091", "[\"M10\"]", KnownUnits.DISTRICT);

        at("2091-10-14T01:00:00Z", asItShips).openWhatIsDue();

        assertThat(period("2091-M10").status()).isEqualTo(404);
        assertThat(next("khong-biet", asItShips, "2091-10-14T01:00:00Z"))
                .singleElement()
                .satisfies(next -> {
                    assertThat(next.workingDays()).isEqualTo(Certainty.UNKNOWN);
                    assertThat(next.refusal().orElseThrow().violations())
                            .containsExactly(Violation.at("/due", "holidays-unknown", "2091"));
                });
    }

    private List<PlannedPeriod> next(String regime, Foresight foresight, String now) {
        return foresight
                .planned(regimes.find(regime).orElseThrow(), Instant.parse(now), 5)
                .toList();
    }

    private RegimeOpening at(String now) {
        return at(now, knowing(now.substring(0, 4)));
    }

    private RegimeOpening at(String now, Foresight foresight) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new RegimeOpening(regimes, foresight, opener, forms, units, trail, clock);
    }

    /** As if the holidays of the year had been announced, and there were none. */
    private Foresight knowing(String year) {
        Map<Integer, Certainty> years = Map.of(Integer.valueOf(year), Certainty.CERTAIN);
        return new Foresight(periods, opener, units, new WorkingDays(Map.of(), Set.of(), Set.of(), years));
    }

    private void keep(String id, String year, String calendar, String subtree) {
        Api.Answer kept = api.put("/api/regimes/" + id, """
                {"form":"TT-CCHC","calendar":%s,"subtree":"%s","kinds":["COMMUNE"],"due":{"dayOfMonth":20},
                "opens":{"daysBefore":0,"of":"END"},"from":"%s-01-01","until":"%s-12-31"}""".formatted(calendar, subtree, year, year));
        assertThat(kept.status()).as(kept.response().body()).isEqualTo(201);
    }

    private Api.Answer period(String code) {
        return api.get("/api/forms/TT-CCHC/periods/" + code);
    }
}
