package vn.hopluu.report.reports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.edge.PageSize;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.life.ReportState;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;

/** The parameters of the list as they arrive; each is checked when it is asked for. */
record ListParameters(
        @Nullable String form,
        @Nullable String period,
        @Nullable String receivingUnit,
        @Nullable String state,
        @Nullable String limit,
        @Nullable String cursor) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{1,40}");
    private static final Pattern UNIT = Pattern.compile("[a-z0-9-]{1,80}");

    int size() {
        return PageSize.LONG.read(limit);
    }

    ReportQuery query() {
        return new ReportQuery(
                prefix(),
                checked("receivingUnit", receivingUnit, UNIT.asMatchPredicate()),
                checked("state", state, ListParameters::isState).map(ReportState::valueOf),
                after());
    }

    private String prefix() {
        Optional<String> code = checked("form", form, FORM.asMatchPredicate());
        Optional<String> of =
                checked("period", period, text -> PeriodCode.parse(text).isPresent());
        if (of.isPresent() && code.isEmpty()) {
            throw invalid("form");
        }
        return of.map(one -> code.orElseThrow() + "." + one).or(() -> code).orElse("");
    }

    private static boolean isState(String text) {
        return Arrays.stream(ReportState.values()).map(Enum::name).anyMatch(text::equals);
    }

    private Optional<String> after() {
        try {
            return Optional.ofNullable(cursor)
                    .map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8))
                    .map(id -> ReportId.parse(id)
                            .orElseThrow(() -> invalid("cursor"))
                            .toString());
        } catch (IllegalArgumentException noBase64) {
            throw invalid("cursor");
        }
    }

    private static Optional<String> checked(String name, @Nullable String text, Predicate<String> rule) {
        if (text != null && !rule.test(text)) {
            throw invalid(name);
        }
        return Optional.ofNullable(text);
    }

    private static ProblemException invalid(String name) {
        return ProblemException.of(ProblemCode.INVALID_PARAMETER, name);
    }
}
