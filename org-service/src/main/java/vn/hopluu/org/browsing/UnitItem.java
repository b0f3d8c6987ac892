package vn.hopluu.org.browsing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.Span;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;

/**
 * A unit that was found, as it was on the day asked for, or else as it was last.
 *
 * @param matchedName the name that answered the search, when it is not the one shown
 * @param through the predecessor that bore that name, when the unit itself never did
 */
record UnitItem(
        UnitId unit,
        String name,
        UnitKind kind,
        @Nullable UnitId parent,
        @Nullable String code,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Successor successor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String matchedName,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UnitId through) {

    static UnitItem of(Found found) {
        Span span = found.at().span();
        return new UnitItem(
                found.at().id(),
                span.name(),
                span.kind(),
                span.parent(),
                span.code(),
                span.from(),
                span.to(),
                found.at().unit().successor(),
                found.otherName(),
                found.through());
    }
}
