package vn.hopluu.aggregation.topology;

/**
 * One line of a form, totalled on both bases.
 *
 * @param expected how many reports are to fill the line
 * @param submitted over every version in force
 * @param accepted over the accepted versions in force only
 */
public record LineTotal(int expected, BasisTotal submitted, BasisTotal accepted) {

    public static final LineTotal NONE = new LineTotal(0, BasisTotal.NONE, BasisTotal.NONE);
}
