package vn.hopluu.org.access;

/** How the unit that a right is held at stands to another. */
public enum Relation {
    /** It is the same, or stands for the same. */
    OWN,
    /** It is above. */
    ANCESTOR,
    /** It is below, beside, or somewhere else: from there nobody sees anything. */
    OTHER
}
