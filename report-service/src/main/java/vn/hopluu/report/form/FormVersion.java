package vn.hopluu.report.form;

import java.util.List;
import java.util.Optional;
import vn.hopluu.report.unit.UnitKind;

/** One immutable version of a form template. */
public record FormVersion(
        String form,
        int version,
        Names title,
        String source,
        List<Indicator> indicators,
        List<Check> checks,
        List<NarrativeSection> narrative) {

    public FormVersion {
        indicators = List.copyOf(indicators);
        checks = List.copyOf(checks);
        narrative = List.copyOf(narrative);
    }

    /** The lines that a unit of this kind is expected to fill, in printed order. */
    public List<Indicator> linesFor(UnitKind kind) {
        return indicators.stream()
                .filter(line -> line.filledBy().contains(kind))
                .toList();
    }

    public Optional<Indicator> line(String code) {
        return indicators.stream().filter(line -> line.code().equals(code)).findFirst();
    }

    public boolean hasSection(String code) {
        return narrative.stream().anyMatch(section -> section.code().equals(code));
    }
}
