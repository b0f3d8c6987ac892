package vn.hopluu.org.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.Span;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;

/**
 * A unit in a file; it may be no possible one yet.
 *
 * @param spans oldest first, each beginning on the day the one before it ends
 * @param successor only of a unit that has ended
 */
record ExchangedUnit(
        UnitId unit, List<ExchangedSpan> spans, @Nullable ExchangedSuccessor successor) {

    /** @param to the first day that no longer belongs to it; null while open */
    record ExchangedSpan(
            LocalDate from,
            @Nullable LocalDate to,
            String name,
            UnitKind kind,
            @Nullable UnitId parent,
            @Nullable String code,
            @Nullable String electronicIdentifier) {

        static ExchangedSpan of(Span span) {
            return new ExchangedSpan(
                    span.from(),
                    span.to(),
                    span.name(),
                    span.kind(),
                    span.parent(),
                    span.code(),
                    span.electronicIdentifier());
        }

        Span asSpan() {
            return new Span(from, to, name, kind, parent, code, electronicIdentifier);
        }
    }

    /**
     * @param from the day on which the unit ended
     * @param others who took a part of a unit that was split
     */
    record ExchangedSuccessor(
            UnitId unit, LocalDate from, @Nullable List<UnitId> others) {

        static @Nullable ExchangedSuccessor of(@Nullable Successor successor) {
            return successor == null
                    ? null
                    : new ExchangedSuccessor(successor.unit(), successor.from(), successor.others());
        }

        Successor asSuccessor() {
            return new Successor(unit, from, others);
        }
    }

    static ExchangedUnit of(Unit unit) {
        return new ExchangedUnit(
                unit.id(),
                unit.spans().stream().map(ExchangedSpan::of).toList(),
                ExchangedSuccessor.of(unit.successor()));
    }

    Unit asUnit() {
        return new Unit(
                unit,
                spans.stream().map(ExchangedSpan::asSpan).toList(),
                successor == null ? null : successor.asSuccessor());
    }
}
