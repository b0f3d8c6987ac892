package vn.hopluu.aggregation.topology;

/** Which hierarchy a total adds up. */
public enum Structure {
    /** The hierarchy on the period's structure date. */
    THEN,
    /** Today's hierarchy, in which a unit that is gone counts under its main successor. */
    NOW
}
