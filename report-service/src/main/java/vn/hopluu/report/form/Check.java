package vn.hopluu.report.form;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Set;
import vn.hopluu.report.formula.Formula;
import vn.hopluu.report.unit.UnitKind;

/** A rule between lines, or about one line, that the form adds to each line's value type. Blank lines never break one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Check.RequiresLine.class, name = "REQUIRES_LINE"),
    @JsonSubTypes.Type(value = Check.WithinRange.class, name = "WITHIN_RANGE"),
    @JsonSubTypes.Type(value = Check.AsksForNote.class, name = "ASKS_FOR_NOTE"),
    @JsonSubTypes.Type(value = Check.NotBelowCovered.class, name = "NOT_BELOW_COVERED"),
    @JsonSubTypes.Type(value = Check.Holds.class, name = "HOLDS"),
    @JsonSubTypes.Type(value = Check.FarFromHistory.class, name = "FAR_FROM_HISTORY")
})
public sealed interface Check {

    Level level();

    /** The rule in words, for people. */
    Names rule();

    /** A figure above zero in one line needs a figure above zero in another. */
    record RequiresLine(Level level, Names rule, String indicator, String other) implements Check {}

    /** At these kinds of units the figure lies between two bounds, both allowed. */
    record WithinRange(
            Level level, Names rule, String indicator, Set<UnitKind> kinds, BigDecimal minimum, BigDecimal maximum)
            implements Check {

        public WithinRange {
            kinds = Set.copyOf(kinds);
        }
    }

    /** A figure above zero asks for a note on its line. */
    record AsksForNote(Level level, Names rule, String indicator) implements Check {}

    /** No flow line is below what the unit reported for a period that this one covers. */
    record NotBelowCovered(Level level, Names rule) implements Check {}

    /** A condition between lines. It is asked of units that fill the line {@code indicator}, shown there, and broken only where it is surely false. */
    record Holds(Level level, Names rule, String indicator, Formula formula) implements Check {}

    /**
     * A figure is not below the lowest divided by {@code factor}, nor above the highest times it, of what the unit itself reported
     * for the last eight periods of the same kind, where it gave the line in three of them at least. A highest of 0 counts as 1.
     */
    record FarFromHistory(Level level, Names rule, BigDecimal factor) implements Check {}
}
