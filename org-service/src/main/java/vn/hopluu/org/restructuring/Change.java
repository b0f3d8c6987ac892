package vn.hopluu.org.restructuring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;

/** One change within an act. All changes of an act hold from the same day on; their order says nothing. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @Type(value = Change.Create.class, name = "create"),
    @Type(value = Change.Rename.class, name = "rename"),
    @Type(value = Change.ChangeKind.class, name = "change-kind"),
    @Type(value = Change.Recode.class, name = "recode"),
    @Type(value = Change.Move.class, name = "move"),
    @Type(value = Change.Merge.class, name = "merge"),
    @Type(value = Change.Split.class, name = "split"),
    @Type(value = Change.Dissolve.class, name = "dissolve")
})
public sealed interface Change {

    /**
     * What a new unit is from its first day on.
     *
     * @param parent null for a province
     * @param code the statistics office's code
     */
    record Founding(
            String name,
            UnitKind kind,
            @Nullable UnitId parent,
            @Nullable String code,
            @Nullable String electronicIdentifier) {}

    record Create(UnitId unit, Founding as) implements Change {}

    record Rename(UnitId unit, String name) implements Change {}

    record ChangeKind(UnitId unit, UnitKind kind) implements Change {}

    /** @param code null to take it away, as {@code electronicIdentifier} */
    record Recode(
            UnitId unit, @Nullable String code, @Nullable String electronicIdentifier) implements Change {}

    record Move(UnitId unit, UnitId parent) implements Change {}

    /**
     * Units end in another.
     *
     * @param creates when {@code into} is new; null when it is there already
     */
    record Merge(List<UnitId> from, UnitId into, @Nullable Founding creates) implements Change {

        public Merge {
            from = List.copyOf(from);
        }
    }

    /**
     * A unit ends in several, which are there or are created by the same act.
     *
     * @param mainSuccessor in whose totals the unit counts from then on
     */
    record Split(UnitId unit, List<UnitId> into, @Nullable UnitId mainSuccessor) implements Change {

        public Split {
            into = List.copyOf(into);
        }
    }

    /** @param successor who takes over; null when nobody does */
    record Dissolve(UnitId unit, @Nullable UnitId successor) implements Change {}
}
