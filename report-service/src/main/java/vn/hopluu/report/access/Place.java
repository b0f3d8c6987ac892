package vn.hopluu.report.access;

import java.util.List;

/**
 * A unit in the hierarchy of one day.
 *
 * @param ancestors nearest first
 */
record Place(String unit, List<String> ancestors) {

    Relation to(Place other) {
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
