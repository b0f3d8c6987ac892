package vn.hopluu.report.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;

/** Reads the reports of a bulk act: some, not too many, each once. */
final class BulkList {

    /** A whole province's; so many take about a second, so that the answer needs no progress of its own. */
    static final int LONGEST = 250;

    private BulkList() {}

    /**
     * @param report its id
     * @param revision as it was seen; absent to act on it as it is
     */
    record Named(@Nullable String report, @Nullable Long revision) {}

    static List<Named> read(@Nullable List<@Nullable Named> sent, List<Violation> violations) {
        List<Named> entries = new ArrayList<>();
        Set<String> named = new HashSet<>();
        List<@Nullable Named> all = sent == null ? List.of() : sent;
        if (all.isEmpty()) {
            violations.add(Violation.at("/reports", "required"));
        } else if (all.size() > LONGEST) {
            violations.add(Violation.at("/reports", "too-many", String.valueOf(LONGEST)));
        }
        for (int index = 0; index < all.size(); index++) {
            read(all.get(index), "/reports/" + index + "/report", named, entries, violations);
        }
        return entries;
    }

    private static void read(
            @Nullable Named entry, String pointer, Set<String> named, List<Named> entries, List<Violation> violations) {
        if (entry == null || entry.report() == null) {
            violations.add(Violation.at(pointer, "required"));
        } else if (named.add(entry.report())) {
            entries.add(entry);
        } else {
            violations.add(Violation.at(pointer, "named-twice"));
        }
    }

    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ProblemException(Refusal.of(ProblemCode.INVALID_CONTENT, violations));
        }
    }
}
