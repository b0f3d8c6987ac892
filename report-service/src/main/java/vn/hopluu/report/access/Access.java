package vn.hopluu.report.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

    /** What the caller may see and do where no period is at hand. */
    public Reach today(Caller caller) {
        return on(LocalDate.now(clock.withZone(Deadlines.VIETNAM)), caller);
    }

    private Reach on(LocalDate day, Caller caller) {
        if (!units.loaded() && !caller.isEverywhere()) {
            throw new ProblemException(
                    Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("units"));
        }
        LocalDate today = LocalDate.now(clock.withZone(Deadlines.VIETNAM));
        return new Reach(caller, new Relations(units, day, today));
    }
}
