package vn.hopluu.report.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.unit.Units;

/** Tells for whole sets of units what {@link Reach} tells of single ones, by the same table and on the same two days. */
@Component
public class Sights {

    private final Units units;
    private final UnitNumbers numbers;
    private final Hierarchies hierarchies;
    private final Clock clock;

    Sights(Units units, UnitNumbers numbers, Hierarchies hierarchies, Clock clock) {
        this.units = units;
        this.numbers = numbers;
        this.hierarchies = hierarchies;
        this.clock = clock;
    }

    public Sight of(Set<Right> rights, LocalDate structureDate) {
        if (!units.loaded()) {
            throw new ProblemException(
                    Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("units"));
        }
        Sight sight = new Sight(new BitSet(), new BitSet(), new BitSet(), new BitSet(), new HashSet<>());
        Set<LocalDate> days = new LinkedHashSet<>(Set.of(structureDate));
        days.add(today());
        days.forEach(day -> rights.forEach(right -> add(right, day, sight)));
        return sight;
    }

    private void add(Right right, LocalDate day, Sight sight) {
        Places places = new Places(units, day);
        places.acting(right.unit()).ifPresent(place -> add(right, place.unit(), places, sight));
    }

    private void add(Right right, String acting, Places places, Sight sight) {
        Hierarchy hierarchy = hierarchies.on(places.day());
        if (Permission.SUBMIT.isGivenTo(right.role(), Relation.OWN)) {
            hierarchy.addOwn(acting, places, numbers, sight.owing());
        }
        if (Permission.APPROVE.isGivenTo(right.role(), Relation.OWN)) {
            hierarchy.addOwn(acting, places, numbers, sight.approving());
        }
        if (Permission.SEE_REPORT.isGivenTo(right.role(), Relation.ANCESTOR)) {
            hierarchy.addBelow(acting, sight.seen());
        }
        if (Permission.ACCEPT.isGivenTo(right.role(), Relation.ANCESTOR)) {
            hierarchy.addBelow(acting, sight.reviewing());
            sight.receivers().add(right.unit());
            sight.receivers().add(acting);
        }
    }

    /** Who judges a report now: the unit that received it, or, after its end, who is above the reporting one today. */
    public Optional<String> receiverToday(String unit, String receiver) {
        boolean lives = units.find(receiver).flatMap(one -> one.on(today())).isPresent();
        return lives
                ? Optional.of(receiver)
                : Optional.ofNullable(hierarchies.on(today()).parent(unit));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Deadlines.VIETNAM));
    }
}
