package vn.hopluu.org.browsing;

import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.UnitAt;
import vn.hopluu.org.unit.UnitId;

/**
 * A unit that answers a search.
 *
 * @param gone whether it is not there today
 * @param name that answered; null when nothing was typed
 * @param through the predecessor that bore the name; null when it is the unit's own
 */
record Found(
        UnitAt at,
        NameMatch match,
        boolean gone,
        @Nullable String name,
        @Nullable UnitId through) {

    boolean isThroughAnother() {
        return through != null;
    }

    /** The name that answered, when it is not the one that is shown. */
    @Nullable
    String otherName() {
        return name == null || name.equals(at.span().name()) ? null : name;
    }
}
