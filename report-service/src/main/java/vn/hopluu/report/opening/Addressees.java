package vn.hopluu.report.opening;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.UnitKind;
import vn.hopluu.report.unit.Units;

/** Checks by which kinds of units, and but for which, reports are to be owed. */
public final class Addressees {

    private final Units units;
    private final List<Violation> violations;

    /** @param violations where everything goes that is wrong */
    public Addressees(Units units, List<Violation> violations) {
        this.units = units;
        this.violations = violations;
    }

    public Set<UnitKind> kinds(@Nullable List<String> names) {
        Set<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
        List<String> sent = names == null ? List.of() : names;
        for (int index = 0; index < sent.size(); index++) {
            kind("/kinds/" + index, sent.get(index), violations).ifPresent(kinds::add);
        }
        if (sent.isEmpty()) {
            violations.add(Violation.at("/kinds", "required"));
        }
        return kinds;
    }

    public static Optional<UnitKind> kind(String pointer, @Nullable String name, List<Violation> violations) {
        Optional<UnitKind> kind = Arrays.stream(UnitKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (kind.isEmpty()) {
            violations.add(Violation.at(pointer, "unknown-kind", Texts.shown(String.valueOf(name))));
        }
        return kind;
    }

    public Set<String> except(@Nullable List<String> except) {
        List<String> sent = except == null ? List.of() : except;
        for (int index = 0; index < sent.size(); index++) {
            String unit = String.valueOf(sent.get(index));
            if (units.find(unit).isEmpty()) {
                violations.add(Violation.at("/except/" + index, "unknown-unit", Texts.shown(unit)));
            }
        }
        return new TreeSet<>(sent.stream().map(String::valueOf).toList());
    }
}
