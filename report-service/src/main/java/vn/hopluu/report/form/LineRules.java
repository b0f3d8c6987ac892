package vn.hopluu.report.form;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the lines of a form have to be to one another: numbers, parents, roll-ups and ratios. */
record LineRules(Lines lines, Flaws flaws) {

    void check() {
        Set<String> numbers = new HashSet<>();
        lines.read().forEach((at, line) -> {
            if (!line.number().isBlank() && !numbers.add(line.number().strip())) {
                flaws.refuse(at + "/number", "used-twice");
            }
            parent(at + "/parent", line);
            rollUp(at, line);
        });
        new ComputedRules(lines, flaws).check();
    }

    private void parent(String pointer, Indicator line) {
        String parent = line.parent();
        if (parent != null && lines.knows(pointer, parent) && isBelowItself(line)) {
            flaws.refuse(pointer, "parent-cycle");
        }
    }

    private boolean isBelowItself(Indicator line) {
        Set<String> seen = new HashSet<>();
        Optional<Indicator> above = parentOf(line);
        while (above.isPresent() && seen.add(above.get().code())) {
            above = parentOf(above.get());
        }
        return seen.contains(line.code());
    }

    private Optional<Indicator> parentOf(Indicator line) {
        return Optional.ofNullable(line.parent()).flatMap(lines::find);
    }

    private void rollUp(String at, Indicator line) {
        if (!line.rollUp().fits(line.type())) {
            flaws.refuse(
                    at + "/rollUp",
                    "roll-up-does-not-fit",
                    line.rollUp().name(),
                    line.type().name());
        }
        if (line.nature() == Nature.FLOW && !RollUp.SUM.fits(line.type())) {
            flaws.refuse(at + "/nature", "flow-of-unsummed", line.type().name());
        }
        if (line.rollUp() == RollUp.RATIO) {
            part(at + "/numerator", line, line.numerator());
            part(at + "/denominator", line, line.denominator());
            if (line.numerator() != null && line.numerator().equals(line.denominator())) {
                flaws.refuse(at + "/denominator", "ratio-of-one-line");
            }
        } else if (line.numerator() != null || line.denominator() != null) {
            flaws.refuse(at + (line.numerator() != null ? "/numerator" : "/denominator"), "ratio-only");
        }
    }

    /** Its totals divide two sums, over units that fill all three lines. */
    private void part(String pointer, Indicator ratio, @Nullable String code) {
        Optional<String> given = flaws.given(pointer, code).filter(one -> lines.knows(pointer, one));
        given.flatMap(lines::find).ifPresent(part -> {
            if (part.rollUp() != RollUp.SUM) {
                flaws.refuse(pointer, "ratio-of-unsummed", part.code());
            }
            flaws.filledWhere(pointer, ratio, part);
        });
    }
}
