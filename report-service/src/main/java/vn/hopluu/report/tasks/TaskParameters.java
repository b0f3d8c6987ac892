package vn.hopluu.report.tasks;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Right;
import vn.hopluu.report.edge.PageSize;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.unit.Units;

/** The parameters of a question about tasks as they arrive. */
record TaskParameters(
        @Nullable String unit,
        @Nullable String kind,
        @Nullable String limit,
        @Nullable String cursor) {

    Question question(Caller caller, Units units) {
        return new Question(rights(caller, units), wanted(), after(), PageSize.LONG.read(limit));
    }

    /** The tasks of one desk, or of all that the caller sits at. Who sits at every desk has to name one. */
    private Set<Right> rights(Caller caller, Units units) {
        if (unit == null) {
            if (caller.isEverywhere()) {
                throw invalid("unit");
            }
            return caller.rights();
        }
        Set<Right> held = caller.rights().stream()
                .filter(right -> right.unit().equals(unit) || right.unit().equals(Right.EVERYWHERE))
                .map(right -> new Right(right.role(), unit))
                .collect(Collectors.toSet());
        if (held.isEmpty() || units.loaded() && units.find(unit).isEmpty()) {
            throw ProblemException.of(ProblemCode.UNKNOWN_UNIT, Texts.shown(unit));
        }
        return held;
    }

    private Optional<Kind> wanted() {
        if (kind != null && Arrays.stream(Kind.values()).map(Enum::name).noneMatch(kind::equals)) {
            throw invalid("kind");
        }
        return Optional.ofNullable(kind).map(Kind::valueOf);
    }

    private Optional<Place> after() {
        return cursor == null
                ? Optional.empty()
                : Optional.of(Place.parse(cursor).orElseThrow(() -> invalid("cursor")));
    }

    private static ProblemException invalid(String name) {
        return ProblemException.of(ProblemCode.INVALID_PARAMETER, name);
    }
}
