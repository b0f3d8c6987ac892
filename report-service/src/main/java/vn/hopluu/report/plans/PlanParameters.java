package vn.hopluu.report.plans;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.edge.PageSize;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;

/** The parameters of the list as they arrive. */
record PlanParameters(
        @Nullable String unit,
        @Nullable String year,
        @Nullable String limit,
        @Nullable String cursor) {

    /** All plans of all units and years at once are of no use to anybody. */
    PlanQuery query() {
        if (unit == null && year == null) {
            throw invalid("year");
        }
        return new PlanQuery(
                read("unit", unit, PlanId::parseUnit),
                read("year", year, PlanId::parseYear),
                read("cursor", cursor, PlanId::parse));
    }

    int size() {
        return PageSize.LONG.read(limit);
    }

    private static <T> Optional<T> read(String name, @Nullable String text, Function<String, Optional<T>> parse) {
        return Optional.ofNullable(text).map(given -> parse.apply(given).orElseThrow(() -> invalid(name)));
    }

    private static ProblemException invalid(String name) {
        return ProblemException.of(ProblemCode.INVALID_PARAMETER, name);
    }
}
