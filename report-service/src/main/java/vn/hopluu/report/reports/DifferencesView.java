package vn.hopluu.report.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Cells;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.form.NarrativeSection;
import vn.hopluu.report.life.Version;
import vn.hopluu.report.problem.Violation;

/**
 * What changed from one version to another.
 *
 * @param cells that differ: figures in printed order, then notes, sections of the narrative, and explanations
 */
record DifferencesView(int from, int to, List<ChangedCell> cells) {

    /**
     * @param cell its pointer within a content, such as {@code /values/CONTESTS}
     * @param before a figure or a text; null for blank, which is not zero
     * @param after the same
     */
    record ChangedCell(
            String cell,
            @JsonInclude @Nullable Object before,
            @JsonInclude @Nullable Object after) {}

    static DifferencesView between(Version from, Version to, FormVersion form) {
        Cells before = Cells.of(from.content());
        Cells after = Cells.of(to.content());
        List<ChangedCell> cells = before.differing(after).stream()
                .sorted(Comparator.comparingInt(printed(form)::indexOf))
                .map(cell -> new ChangedCell(
                        cell, before.at(cell).orElse(null), after.at(cell).orElse(null)))
                .toList();
        return new DifferencesView(from.number(), to.number(), cells);
    }

    private static List<String> printed(FormVersion form) {
        List<String> lines = form.indicators().stream().map(Indicator::code).toList();
        List<String> sections =
                form.narrative().stream().map(NarrativeSection::code).toList();
        return Stream.of(
                        cells("/values", lines),
                        cells("/notes", lines),
                        cells("/narrative", sections),
                        cells("/explanations", lines))
                .flatMap(one -> one)
                .toList();
    }

    private static Stream<String> cells(String part, List<String> codes) {
        return codes.stream().map(code -> part + Violation.token(code));
    }
}
