package vn.hopluu.aggregation.access;

/** How a caller's unit stands to another unit on a day. */
enum Relation {
    OWN,
    /** The caller's unit is above the other. */
    ANCESTOR,
    /** The caller's unit is below the other. */
    DESCENDANT,
    /** Both are right below the same unit. */
    SIBLING,
    FOREIGN
}
