package vn.hopluu.report.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A unit in the hierarchy of one day.
 *
 * @param ancestors nearest first
 */
record Place(String unit, List<String> ancestors) {

    Set<Relation> to(Place other) {
        Relation nearest = nearest(other);
        boolean reaches = nearest == Relation.OWN || nearest == Relation.ANCESTOR;
        return reaches && ancestors.isEmpty() ? EnumSet.of(nearest, Relation.TOP) : EnumSet.of(nearest);
    }

    private Relation nearest(Place other) {
        if (unit.equals(other.unit)) {
            return Relation.OWN;
        }
        if (other.ancestors.contains(unit)) {
            return Relation.ANCESTOR;
        }
        if (ancestors.contains(other.unit)) {
            return Relation.DESCENDANT;
        }
        return isBeside(other) ? Relation.SIBLING : Relation.FOREIGN;
    }

    private boolean isBeside(Place other) {
        return !ancestors.isEmpty()
                && !other.ancestors.isEmpty()
                && ancestors.getFirst().equals(other.ancestors.getFirst());
    }
}
