package vn.hopluu.report.form;

import java.util.HashSet;
import java.util.Set;
import vn.hopluu.report.formula.Formula;
import vn.hopluu.report.formula.Reference;

/** What computed lines have to be: figures, of lines of the same report, none of itself. */
record ComputedRules(Lines lines, Flaws flaws) {

    void check() {
        lines.read().forEach((at, line) -> {
            if (line.formula() != null) {
                check(at, line, line.formula());
            }
        });
        Set<Indicator> workable = new HashSet<>(Computation.ordered(lines.all()));
        lines.read().forEach((at, line) -> {
            if (line.formula() != null && !workable.contains(line)) {
                flaws.refuse(at + "/formula", "formula-cycle");
            }
        });
    }

    private void check(String at, Indicator line, Formula formula) {
        String pointer = at + "/formula";
        if (formula.isCondition()) {
            flaws.refuse(pointer, "formula-figure-expected", "1");
        }
        if (line.required()) {
            flaws.refuse(at + "/required", "computed-required");
        }
        formula.references().forEach(reference -> check(pointer, line, reference));
    }

    private void check(String pointer, Indicator line, Reference reference) {
        if (reference.before()) {
            flaws.refuse(pointer, "formula-no-previous", String.valueOf(reference.position()));
        }
        if (isKnown(pointer, reference)) {
            warn(pointer, line, reference);
        }
    }

    /** Where some units fill the line of the formula and not the one that it names. */
    void warn(String pointer, Indicator line, Reference reference) {
        lines.find(reference.line())
                .filter(other -> !other.filledBy().containsAll(line.filledBy()))
                .ifPresent(other -> flaws.warn(pointer, "computed-blank-there", other.code()));
    }

    boolean isKnown(String pointer, Reference reference) {
        boolean known = lines.codes().contains(reference.line());
        if (!known) {
            flaws.refuse(pointer, "formula-unknown-line", String.valueOf(reference.position()), reference.line());
        }
        return known;
    }
}
