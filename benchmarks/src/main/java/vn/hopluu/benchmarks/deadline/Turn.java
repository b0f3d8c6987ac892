package vn.hopluu.benchmarks.deadline;

/**
 * One act in the day's order. {@code at} is its place in the day, 0 to 1; {@code key} names the act for ever, so that
 * playing it again is one act, not two.
 */
record Turn(double at, String report, Act act, String key) {

    /** Where in the day the deadline falls. */
    static final double DEADLINE = 0.7;

    boolean afterTheDeadline() {
        return at > DEADLINE;
    }
}
