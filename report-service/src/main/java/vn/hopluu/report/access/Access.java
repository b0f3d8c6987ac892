package vn.hopluu.report.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.unit.Unit;
import vn.hopluu.report.unit.Units;

/** Holds callers' rights against the hierarchy as this service knows it. */
@Component
public class Access {

    private final Units units;
    private final Clock clock;

    Access(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The units of which the caller may reach reports, of one period or another, in the order of their ids. */
    public List<String> circle(Caller caller) {
        Circle circle = new Circle(units, caller);
        return units.all().stream()
                .filter(circle::holds)
                .map(Unit::unit)
                .sorted()
                .toList();
    }

    /** What the caller may see and do of this period, whatever form it is of. */
    public Reach of(Caller caller, PeriodCode period) {
        return on(period.structureDate(), caller);
    }

    /** The same where no period is at hand. */
    public Reach today(Caller caller) {
        return on(today(), caller);
    }

    private Reach on(LocalDate then, Caller caller) {
        if (!caller.isEverywhere()) {
            requireUnits();
        }
        return new Reach(caller, new Relations(units, then, today()));
    }

    /** Who acts for the unit today: itself, or the unit of its kind that took over from it; empty for no unit. */
    public Optional<String> actingFor(String unit) {
        requireUnits();
        return new Relations(units, today(), today()).actingFor(unit);
    }

    private void requireUnits() {
        if (!units.loaded()) {
            throw new ProblemException(
                    Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("units"));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Deadlines.VIETNAM));
    }
}
