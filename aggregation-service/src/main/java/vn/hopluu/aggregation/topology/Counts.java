package vn.hopluu.aggregation.topology;

/**
 * How many reports of a scope there are in each condition.
 *
 * @param expected reports owed
 * @param submitted reports with a version in force, always {@code onTime + late}
 * @param onTime of the submitted, those first sent before they were due
 * @param late of the submitted, the others
 * @param returned reports sent back and not yet sent again
 * @param accepted of the submitted, those whose version in force is accepted
 */
public record Counts(int expected, int submitted, int onTime, int late, int returned, int accepted) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
}
