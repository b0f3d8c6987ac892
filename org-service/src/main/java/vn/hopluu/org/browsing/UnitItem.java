package vn.hopluu.org.browsing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.Span;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.UnitAt;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;

/** A unit that was found, as it was on the day asked for, or else as it was last. */
record UnitItem(
        UnitId unit,
        String name,
        UnitKind kind,
        @Nullable UnitId parent,
        @Nullable String code,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Successor successor) {

    static UnitItem of(UnitAt found) {
        Span span = found.span();
        return new UnitItem(
                found.id(),
                span.name(),
                span.kind(),
                span.parent(),
                span.code(),
                span.from(),
                span.to(),
                found.unit().successor());
    }
}
