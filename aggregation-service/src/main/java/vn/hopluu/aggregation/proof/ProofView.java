package vn.hopluu.aggregation.proof;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.contributions.PublishedReport;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.Structure;

/**
 * The proof of a total.
 *
 * @param settled whether the total and the reports could be read at the same event; else nothing is said
 * @param agrees whether the recount equals the total; null where not settled
 * @param stated the total as shown everywhere
 * @param recounted the same, counted from {@code reports} just now
 * @param reports the versions that count on the basis, ordered by unit
 */
public record ProofView(
        String form,
        String period,
        Structure structure,
        String unit,
        Basis basis,
        boolean settled,
        @Nullable Boolean agrees,
        Figures stated,
        Figures recounted,
        List<Included> reports) {

    /** A report version that a total is made of. */
    record Included(
            String report,
            String unit,
            int version,
            boolean accepted,
            Instant submittedAt,
            Map<String, @Nullable BigDecimal> values) {

        static Stream<Included> of(PublishedReport report, Basis basis) {
            PublishedReport.Version version = basis.of(report);
            return version == null
                    ? Stream.empty()
                    : Stream.of(new Included(
                            report.report(),
                            report.unit(),
                            version.version(),
                            version.accepted(),
                            version.submittedAt(),
                            version.values()));
        }
    }

    private static @Nullable Boolean agrees(Verdict.Outcome outcome) {
        return switch (outcome) {
            case AGREES -> true;
            case DIFFERS -> false;
            case IN_MOTION -> null;
        };
    }

    static ProofView of(Scope scope, Basis basis, Verdict verdict) {
        return new ProofView(
                scope.form(),
                scope.period(),
                scope.structure(),
                scope.unit(),
                basis,
                verdict.outcome() != Verdict.Outcome.IN_MOTION,
                agrees(verdict.outcome()),
                verdict.stated(),
                verdict.recounted(),
                verdict.reports().stream()
                        .filter(PublishedReport::isOwed)
                        .flatMap(report -> Included.of(report, basis))
                        .toList());
    }
}
