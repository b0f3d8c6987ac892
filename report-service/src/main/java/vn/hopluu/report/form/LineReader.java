package vn.hopluu.report.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.formula.Formula;
import vn.hopluu.report.formula.Reading;
import vn.hopluu.report.unit.UnitKind;

/** Reads the lines of a form, each for itself. */
record LineReader(Flaws flaws) {

    static final int LONGEST_NAME = 500;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_UNIT_OF_MEASURE = 60;

    /** @return nothing where a part is missing or wrong that no rule between lines can do without */
    Optional<Indicator> read(String at, FormContent.Line line) {
        Optional<String> code = flaws.code(at + "/code", line.code());
        Optional<Names> name = flaws.names(at + "/name", line.name(), LONGEST_NAME);
        Optional<String> measure = flaws.text(at + "/unitOfMeasure", line.unitOfMeasure(), LONGEST_UNIT_OF_MEASURE);
        Optional<ValueType> type = flaws.given(at + "/type", line.type());
        Optional<RollUp> rollUp = flaws.given(at + "/rollUp", line.rollUp());
        Optional<Nature> nature = flaws.given(at + "/nature", line.nature());
        Set<UnitKind> kinds = line.filledBy() == null ? Set.of() : line.filledBy();
        number(at, line);
        scale(at, line);
        if (kinds.isEmpty()) {
            flaws.refuse(at + "/filledBy", "required");
        }
        Optional<Formula> formula = formula(at + "/formula", line.formula());
        if (List.of(code, name, measure, type, rollUp, nature).stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new Indicator(
                code.orElseThrow(),
                line.number() == null ? "" : line.number(),
                line.parent(),
                name.orElseThrow(),
                measure.orElseThrow(),
                type.orElseThrow(),
                line.scale(),
                rollUp.orElseThrow(),
                line.numerator(),
                line.denominator(),
                nature.orElseThrow(),
                kinds,
                Boolean.TRUE.equals(line.required()),
                formula.orElse(null),
                Flaws.orEmpty(line.formerly())));
    }

    /** Only a sub-row goes without a number (as the printed appendix has it). */
    private void number(String at, FormContent.Line line) {
        String number = line.number();
        if (number != null && number.length() > LONGEST_NUMBER) {
            flaws.refuse(at + "/number", "too-long", String.valueOf(LONGEST_NUMBER));
        } else if ((number == null || number.isBlank()) && line.parent() == null) {
            flaws.refuse(at + "/number", "required");
        }
    }

    private void scale(String at, FormContent.Line line) {
        int most = line.type() == null ? 0 : line.type().fractionDigits();
        Integer scale = line.scale();
        if (scale != null && (scale < 0 || scale > most)) {
            flaws.refuse(at + "/scale", "scale-out-of-range", String.valueOf(most));
        }
    }

    Optional<Formula> formula(String pointer, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return switch (Formula.read(text)) {
            case Reading.Read read -> Optional.of(read.formula());
            case Reading.Wrong wrong -> {
                flaws.refuse(pointer, wrong.code(), String.valueOf(wrong.position()));
                yield Optional.empty();
            }
        };
    }
}
