package vn.hopluu.aggregation.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Refusal;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.units.Units;
import vn.hopluu.aggregation.units.UnitsFeed;

/**
 * Who may do what: every rule of this service. Each question is answered with what stands against it, or nothing.
 *
 * <pre>
 *                                        on which days        own unit        a unit below
 * a total, its stream, missing, proof    the period's, today  any role        REVIEWER, ANALYST, ADMINISTRATOR
 * a plan's progress, its stream          the year's, today        any role        REVIEWER, ANALYST, ADMINISTRATOR
 * a series                               today                any role        REVIEWER, ANALYST, ADMINISTRATOR
 * what is touched, for each unit named   today                ADMINISTRATOR   ADMINISTRATOR
 * webhooks of a unit                     today                ADMINISTRATOR   ADMINISTRATOR
 * rebuilds                                                    ADMINISTRATOR everywhere
 * </pre>
 *
 * What a caller does not see is refused as if it were not there. Who has a right everywhere sees also what is not known here.
 */
@Component
public class Access {

    /** Decree 09/2019/NĐ-CP, article 12: a year's data end on 14 December. */
    private static final int LAST_DAY_OF_WINDOWS = 14;

    private static final ZoneId PLACE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<Role> ANY = EnumSet.allOf(Role.class);
    private static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.ADMINISTRATOR);

    private final Relations relations;
    private final UnitsFeed feed;
    private final StructureDates structureDates;
    private final InstantSource clock;

    Access(Units units, UnitsFeed feed, StructureDates structureDates, InstantSource clock) {
        this.relations = new Relations(units::find);
        this.feed = feed;
        this.structureDates = structureDates;
        this.clock = clock;
    }

    /** To a total, its stream, who is missing in it and its proof; either day is enough for either structure. */
    public Optional<Refusal> toTotal(Caller caller, Scope scope) {
        return toSee(caller, scope.unit(), () -> structureDates.of(scope.form(), scope.period()));
    }

    /** To how far a unit has come with a plan; the last day of the reporting year counts besides today. */
    public Optional<Refusal> toPlan(Caller caller, String unit, int year) {
        return toSee(caller, unit, () -> Optional.of(LocalDate.of(year, Month.DECEMBER, LAST_DAY_OF_WINDOWS)));
    }

    public Optional<Refusal> toSeries(Caller caller, String unit) {
        return toSee(caller, unit, Optional::empty);
    }

    public Optional<Refusal> toTouched(Caller caller, Collection<String> units) {
        return units.stream()
                .flatMap(unit -> toSee(caller, unit, Optional::empty).stream())
                .findFirst()
                .or(() -> units.stream()
                        .filter(unit -> !reaches(caller, ADMINISTRATOR, unit, today()))
                        .findFirst()
                        .map(unit -> forbidden(ADMINISTRATOR, unit)));
    }

    public Optional<Refusal> toRebuild(Caller caller) {
        return caller.rights().contains(new Right(Role.ADMINISTRATOR, Right.EVERYWHERE))
                ? Optional.empty()
                : Optional.of(forbidden(ADMINISTRATOR, Right.EVERYWHERE));
    }

    /** To webhooks at all; which of them, {@link #reachesWebhooksOf} says. */
    public Optional<Refusal> toWebhooks(Caller caller) {
        List<Right> held = caller.rights().stream()
                .filter(right -> ADMINISTRATOR.contains(right.role()))
                .toList();
        if (held.isEmpty()) {
            return Optional.of(forbidden(ADMINISTRATOR, placesOf(caller)));
        }
        return feed.caughtUp() || held.stream().anyMatch(Right::isEverywhere)
                ? Optional.empty()
                : Optional.of(Refusal.of(Code.SERVICE_UNAVAILABLE));
    }

    private static String placesOf(Caller caller) {
        String places =
                caller.rights().stream().map(Right::at).distinct().sorted().collect(Collectors.joining(", "));
        return places.isEmpty() ? Right.EVERYWHERE : places;
    }

    public Optional<Refusal> toMakeAWebhook(Caller caller, String unit) {
        return toTouched(caller, List.of(unit));
    }

    public boolean reachesWebhooksOf(Caller caller, String unit) {
        return reaches(caller, ADMINISTRATOR, unit, today());
    }

    /**
     * Whether an administrator of the one unit sees the other's figures of a period: what a webhook of the unit may tell.
     *
     * @param then the period's structure date, where it is at hand
     */
    public boolean isWithin(String top, String unit, String form, String period, Optional<LocalDate> then) {
        Caller administrator = new Caller(top, Set.of(new Right(Role.ADMINISTRATOR, top)));
        return toSee(administrator, unit, () -> then.or(() -> structureDates.of(form, period)))
                .isEmpty();
    }

    /** @param then the day besides today that counts */
    private Optional<Refusal> toSee(Caller caller, String unit, Supplier<Optional<LocalDate>> then) {
        if (caller.rights().isEmpty()) {
            return Optional.of(forbidden(ANY, unit));
        }
        boolean seen = reaches(caller, ANY, unit, today())
                || then.get().filter(day -> reaches(caller, ANY, unit, day)).isPresent();
        return seen ? Optional.empty() : Optional.of(unseen(unit));
    }

    private boolean reaches(Caller caller, Set<Role> roles, String unit, LocalDate day) {
        return caller.rights().stream()
                .filter(right -> roles.contains(right.role()))
                .anyMatch(right -> right.isEverywhere() || reaches(right, unit, day));
    }

    private boolean reaches(Right right, String unit, LocalDate day) {
        return switch (relations.of(right.at(), unit, day)) {
            case OWN -> true;
            case ANCESTOR -> right.role().reachesBelow();
            case DESCENDANT, SIBLING, FOREIGN -> false;
        };
    }

    /** Before all units are known, nobody can say which there are. */
    private Refusal unseen(String unit) {
        return feed.caughtUp() ? Refusal.of(Code.UNKNOWN_UNIT, unit) : Refusal.of(Code.SERVICE_UNAVAILABLE);
    }

    private static Refusal forbidden(Set<Role> oneOf, String unit) {
        return Refusal.of(Code.FORBIDDEN, oneOf.stream().map(Role::name).collect(Collectors.joining(", ")), unit);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PLACE);
    }
}
