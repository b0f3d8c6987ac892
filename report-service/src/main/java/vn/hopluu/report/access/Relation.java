package vn.hopluu.report.access;

/** How a caller's unit stands to another on one day. */
enum Relation {
    OWN,
    /** The caller's unit is above. */
    ANCESTOR,
    /** The other is the caller's unit or below it, and nobody is above the caller's: a province's, as a rule. */
    TOP,
    /** The caller's unit is below. */
    DESCENDANT,
    SIBLING,
    FOREIGN
}
