package vn.hopluu.org.browsing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.unit.Happening;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;

/**
 * One thing that happened to a unit; only the members that its event speaks of are there.
 *
 * @param name of the unit when founded, or of the predecessor it took over
 * @param before what was, for a name, kind, parent, code or electronic identifier that changed
 * @param unit the predecessor that was taken over
 * @param wholly false when the predecessor was split and this unit took a part
 * @param act left out for what was taken over as it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineEntry(
        LocalDate on,
        Event event,
        @Nullable String name,
        @Nullable UnitKind kind,
        @Nullable UnitId parent,
        @Nullable String before,
        @Nullable String after,
        @Nullable UnitId unit,
        @Nullable Boolean wholly,
        @Nullable Successor successor,
        @Nullable CausingAct act) {

    /** The act that did it. */
    record CausingAct(ActId id, String legalBasis, String title) {

        private static CausingAct of(Act act) {
            return new CausingAct(act.id(), act.legalBasis(), act.title());
        }
    }

    enum Event {
        FOUNDED,
        TOOK_OVER,
        RENAMED,
        KIND_CHANGED,
        MOVED,
        RECODED,
        IDENTIFIED,
        ENDED
    }

    static TimelineEntry of(Happening happening, Optional<Act> act) {
        return of(happening).by(act.map(CausingAct::of).orElse(null));
    }

    private TimelineEntry by(@Nullable CausingAct who) {
        return new TimelineEntry(on, event, name, kind, parent, before, after, unit, wholly, successor, who);
    }

    private static TimelineEntry of(Happening happening) {
        return switch (happening) {
            case Happening.Founded(var on, var as) ->
                new TimelineEntry(
                        on, Event.FOUNDED, as.name(), as.kind(), as.parent(), null, null, null, null, null, null);
            case Happening.TookOver(var on, var predecessor, var wholly) ->
                new TimelineEntry(
                        on,
                        Event.TOOK_OVER,
                        predecessor.spans().getLast().name(),
                        null,
                        null,
                        null,
                        null,
                        predecessor.id(),
                        wholly,
                        null,
                        null);
            case Happening.Renamed(var on, var before, var after) -> change(on, Event.RENAMED, before, after);
            case Happening.KindChanged(var on, var before, var after) -> change(on, Event.KIND_CHANGED, before, after);
            case Happening.Moved(var on, var before, var after) -> change(on, Event.MOVED, before, after);
            case Happening.Recoded(var on, var before, var after) -> change(on, Event.RECODED, before, after);
            case Happening.Identified(var on, var before, var after) -> change(on, Event.IDENTIFIED, before, after);
            case Happening.Ended(var on, var successor) ->
                new TimelineEntry(on, Event.ENDED, null, null, null, null, null, null, null, successor, null);
        };
    }

    private static TimelineEntry change(LocalDate on, Event event, @Nullable Object before, @Nullable Object after) {
        return new TimelineEntry(on, event, null, null, null, text(before), text(after), null, null, null, null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
