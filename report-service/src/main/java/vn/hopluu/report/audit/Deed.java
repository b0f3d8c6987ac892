package vn.hopluu.report.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act as whoever carries it out tells it.
 *
 * @param act its name, such as {@code SUBMIT}
 * @param object the {@code _id} of the document that the act changes
 * @param mark tells this act from all others on the object: its revision, where it has one
 * @param unit whose affair it is, which decides who may read of it; null for what only who sees everything reads
 * @param period its code, where one is at hand: rights are looked at on its structure date too
 * @param unsent whether the changes tell of what the unit has not sent, which nobody above may read
 */
public record Deed(
        String act,
        Audited kind,
        String object,
        String mark,
        Instant at,
        @Nullable String unit,
        @Nullable String period,
        @Nullable String reason,
        boolean unsent,
        List<FieldChange> changes) {

    public Deed {
        changes = List.copyOf(changes);
    }

    public static Deed of(String act, Audited kind, String object, String mark, Instant at) {
        return new Deed(act, kind, object, mark, at, null, null, null, false, List.of());
    }

    public Deed at(@Nullable String unitOf, @Nullable String periodOf) {
        return new Deed(act, kind, object, mark, at, unitOf, periodOf, reason, unsent, changes);
    }

    public Deed because(@Nullable String why) {
        return new Deed(act, kind, object, mark, at, unit, period, why, unsent, changes);
    }

    public Deed changing(Changes what) {
        return new Deed(act, kind, object, mark, at, unit, period, reason, unsent, what.list());
    }

    public Deed unsent(boolean whether) {
        return new Deed(act, kind, object, mark, at, unit, period, reason, whether, changes);
    }
}
