package vn.hopluu.report.form;

import java.util.List;
import java.util.Optional;
import vn.hopluu.report.formula.Reference;
import vn.hopluu.report.unit.UnitKind;

/**
 * One immutable version of a form template.
 *
 * @param dropped codes of the version before that no line of this one goes on with
 */
public record FormVersion(
        String form,
        int version,
        Names title,
        String source,
        List<Indicator> indicators,
        List<Check> checks,
        List<NarrativeSection> narrative,
        List<String> dropped) {

    @SuppressWarnings("NullAway") // absent in versions older than the mapping
    public FormVersion {
        indicators = List.copyOf(indicators);
        checks = List.copyOf(checks);
        narrative = List.copyOf(narrative);
        dropped = dropped == null ? List.of() : List.copyOf(dropped);
    }

    /** The lines that a unit of this kind is expected to fill, in printed order. */
    public List<Indicator> linesFor(UnitKind kind) {
        return indicators.stream().filter(line -> line.isFilledBy(kind)).toList();
    }

    /** The lines that are worked out for a unit of this kind, each after those it is made of. */
    public List<Indicator> computedFor(UnitKind kind) {
        return Computation.ordered(linesFor(kind));
    }

    public Optional<Indicator> line(String code) {
        return indicators.stream().filter(line -> line.code().equals(code)).findFirst();
    }

    /** Whether a check asks for the figures of the period before. */
    public boolean looksBack() {
        return checks.stream()
                .anyMatch(check -> check instanceof Check.Holds rule
                        && rule.formula().references().stream().anyMatch(Reference::before));
    }

    public boolean hasSection(String code) {
        return narrative.stream().anyMatch(section -> section.code().equals(code));
    }
}
