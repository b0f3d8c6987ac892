package vn.hopluu.report.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hopluu.report.Events;
import vn.hopluu.report.FreePeriods;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportRegister;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.unit.UnitKind;
import vn.hopluu.report.unit.Units;

/** An opening that a crash cut off in the middle is carried on, with the obligations that were frozen. */
@Running
class ResumedOpeningTests {

    private static final PeriodId PERIOD = new PeriodId("TT-CCHC", PeriodCode.of(FreePeriods.next()));
    private static final Instant OPENED = Instant.parse("2022-08-01T00:00:00Z");
    private static final Plan PLAN = new Plan(
            KnownUnits.DISTRICT,
            EnumSet.of(UnitKind.COMMUNE),
            Set.of(),
            new Deadlines(Instant.parse("2022-09-20T17:00:00Z"), Map.of()));

    @Autowired
    private Periods periods;

    @Autowired
    private PeriodOpening opening;

    @Autowired
    private ReportRegister register;

    @Autowired
    private Units units;

    @Autowired
    private Trail trail;

    @Test
    void createsWhatIsMissingOnceAndTellsTheTopicOfEach() {
        await().until(units::loaded);
        List<Frozen> frozen = Frozen.by(PLAN, PERIOD.period(), units);
        Period period = new Period(
                PERIOD, 1, PLAN.subtree(), PLAN.deadlines(), PeriodState.OPENING, frozen.size(), OPENED, List.of());
        periods.insert(period, PLAN, frozen, trail.entry(PeriodDeeds.opened(period, PLAN)));
        register.create(due(period, frozen.subList(0, 7)));

        opening.carryOn(period).join();
        opening.carryOn(period).join();

        assertThat(register.count(PERIOD)).isEqualTo(KnownUnits.COMMUNES).isEqualTo(frozen.size());
        assertThat(periods.find(PERIOD))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo(PeriodState.OPEN));
        assertThat(periods.frozen(PERIOD)).isEmpty();
        List.of(frozen.getFirst(), frozen.getLast())
                .forEach(unit -> await().untilAsserted(() ->
                        assertThat(Events.types(PERIOD + "." + unit.unit())).contains("ReportDue")));
    }

    private static List<Report> due(Period period, List<Frozen> frozen) {
        return frozen.stream().map(one -> Report.due(one.in(period), OPENED)).toList();
    }
}
