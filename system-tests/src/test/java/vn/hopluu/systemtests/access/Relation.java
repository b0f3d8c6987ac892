package vn.hopluu.systemtests.access;

/** How the unit at which a right is held stands to the unit that is acted on. */
enum Relation {
    OWN,
    ANCESTOR,
    DESCENDANT,
    SIBLING,
    FOREIGN,
    /** The right at {@code *}, which is both of the first. */
    EVERYWHERE;

    boolean countsAs(Relation other) {
        return this == other || (this == EVERYWHERE && (other == OWN || other == ANCESTOR));
    }
}
