package vn.hopluu.report.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The half-open rule of every span and lineage segment: {@code from} belongs to it, {@code to} does not. */
final class Dates {

    private Dates() {}

    static boolean holds(LocalDate from, @Nullable LocalDate to, LocalDate date) {
        return !date.isBefore(from) && (to == null || date.isBefore(to));
    }
}
