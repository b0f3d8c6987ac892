package vn.hopluu.org.browsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.Difference;
import vn.hopluu.org.unit.Span;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.UnitId;

/**
 * What is different about a unit on another day, or after an act.
 *
 * @param aspects what changed; empty for a unit that is there on one of the days only
 * @param before null when it is not there on the first day
 * @param after null when it is not there on the second
 * @param successor who took over from a unit that ended
 */
public record TreeDifference(
        UnitId unit,
        Difference.Nature nature,
        List<Aspect> aspects,
        @Nullable Span before,
        @Nullable Span after,
        @Nullable Successor successor) {

    /** The names are part of the API. */
    public enum Aspect {
        NAME,
        KIND,
        PARENT,
        CODE,
        ELECTRONIC_IDENTIFIER
    }

    public static TreeDifference of(Difference one) {
        return new TreeDifference(
                one.unit(),
                one.nature(),
                aspects(one.before(), one.after()),
                one.before(),
                one.after(),
                one.successor());
    }

    private static List<Aspect> aspects(@Nullable Span before, @Nullable Span after) {
        if (before == null || after == null) {
            return List.of();
        }
        List<Aspect> changed = new ArrayList<>();
        note(changed, Aspect.NAME, before.name(), after.name());
        note(changed, Aspect.KIND, before.kind(), after.kind());
        note(changed, Aspect.PARENT, before.parent(), after.parent());
        note(changed, Aspect.CODE, before.code(), after.code());
        note(changed, Aspect.ELECTRONIC_IDENTIFIER, before.electronicIdentifier(), after.electronicIdentifier());
        return changed;
    }

    private static void note(List<Aspect> changed, Aspect aspect, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(aspect);
        }
    }
}
