package vn.hopluu.org.unit;

import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a unit over a stretch of days.
 *
 * @param from the first day
 * @param to the first day that no longer belongs to it; null while open
 * @param parent the superior body (<i>cơ quan chủ quản</i>); null for a root
 * @param code the statistics office's code: not an identity, codes are reused
 * @param electronicIdentifier by Decision 20/2020/QĐ-TTg, level 1 leftmost
 */
public record Span(
        LocalDate from,
        @Nullable LocalDate to,
        String name,
        UnitKind kind,
        @Nullable UnitId parent,
        @Nullable String code,
        @Nullable String electronicIdentifier) {

    public Span {
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("A span must last at least a day: " + from + " to " + to);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("A span needs a name");
        }
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !endsBy(date);
    }

    /** Whether the span is over on that day. */
    public boolean endsBy(LocalDate date) {
        return to != null && !date.isBefore(to);
    }

    /** Whether both say the same of the unit, for however long. */
    public boolean saysTheSameAs(Span other) {
        return equals(other.during(from, to));
    }

    /** The same for another stretch of days. */
    public Span during(LocalDate first, @Nullable LocalDate end) {
        return new Span(first, end, name, kind, parent, code, electronicIdentifier);
    }

    public Span named(String other) {
        return new Span(from, to, other, kind, parent, code, electronicIdentifier);
    }

    public Span ofKind(UnitKind other) {
        return new Span(from, to, name, other, parent, code, electronicIdentifier);
    }

    public Span under(@Nullable UnitId other) {
        return new Span(from, to, name, kind, other, code, electronicIdentifier);
    }

    public Span coded(@Nullable String other, @Nullable String otherIdentifier) {
        return new Span(from, to, name, kind, parent, other, otherIdentifier);
    }
}
