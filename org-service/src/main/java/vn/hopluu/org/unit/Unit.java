package vn.hopluu.org.unit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One public body through its whole life.
 *
 * @param spans oldest first, without holes: each begins on the day the one before it ends
 * @param successor null while the unit lives, or when it ended without one
 */
public record Unit(
        @JsonProperty("unit") UnitId id,
        List<Span> spans,
        @Nullable Successor successor) {

    public Unit {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException(id + " has no span");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i).from().equals(spans.get(i - 1).to())) {
                throw new IllegalArgumentException(
                        id + " has a hole or an overlap at " + spans.get(i).from());
            }
        }
        if (successor != null && !successor.from().equals(spans.getLast().to())) {
            throw new IllegalArgumentException(id + " must hand over on the day it ends");
        }
    }

    public Optional<Span> on(LocalDate date) {
        return spans.stream().filter(span -> span.covers(date)).findFirst();
    }

    /** The span of that day, or else the last one: how to name a unit that is gone. */
    public Span onOrLast(LocalDate date) {
        return on(date).orElseGet(spans::getLast);
    }

    public LocalDate founded() {
        return spans.getFirst().from();
    }

    /** The first day on which the unit is no more. */
    public Optional<LocalDate> ended() {
        return Optional.ofNullable(spans.getLast().to());
    }

    boolean endsBy(LocalDate date) {
        return spans.getLast().endsBy(date);
    }
}
