package vn.hopluu.org.browsing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.Span;
import vn.hopluu.org.unit.UnitAt;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;

/** A unit as it is on a day; {@code from} and {@code to} (exclusive) say for how long this holds. */
record UnitOnDate(
        UnitId unit,
        LocalDate date,
        String name,
        UnitKind kind,
        @Nullable UnitId parent,
        @Nullable String code,
        @Nullable String electronicIdentifier,
        LocalDate from,
        @Nullable LocalDate to) {

    static UnitOnDate of(UnitAt unit, LocalDate date) {
        Span span = unit.span();
        return new UnitOnDate(
                unit.id(),
                date,
                span.name(),
                span.kind(),
                span.parent(),
                span.code(),
                span.electronicIdentifier(),
                span.from(),
                span.to());
    }
}
