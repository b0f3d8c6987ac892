package vn.hopluu.report.access;

/** How a caller's unit stands to another on one day. */
enum Relation {
    OWN,
    /** The caller's unit is above. */
    ANCESTOR,
    /** The caller's unit is below. */
    DESCENDANT,
    SIBLING,
    FOREIGN
}
