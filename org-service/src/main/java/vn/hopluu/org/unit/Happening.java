package vn.hopluu.org.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a unit on a day. */
public sealed interface Happening {

    LocalDate on();

    record Founded(LocalDate on, Span as) implements Happening {}

    /** Another unit ended in this one; {@code wholly} is false for a part of one that was split among several. */
    record TookOver(LocalDate on, Unit predecessor, boolean wholly) implements Happening {}

    record Renamed(LocalDate on, String before, String after) implements Happening {}

    record KindChanged(LocalDate on, UnitKind before, UnitKind after) implements Happening {}

    record Moved(
            LocalDate on, @Nullable UnitId before, @Nullable UnitId after) implements Happening {}

    record Recoded(
            LocalDate on, @Nullable String before, @Nullable String after) implements Happening {}

    record Identified(
            LocalDate on, @Nullable String before, @Nullable String after) implements Happening {}

    record Ended(LocalDate on, @Nullable Successor successor) implements Happening {}
}
