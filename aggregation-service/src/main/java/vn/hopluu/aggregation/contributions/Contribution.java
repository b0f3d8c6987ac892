package vn.hopluu.aggregation.contributions;

/** A report as last published, and the offset of that event in its partition. */
public record Contribution(PublishedReport report, long offset) {

    /** Whether the report is owed; of one that is not any more, what was sent does not count either. */
    boolean isOwed() {
        return report.isOwed();
    }

    /** Whether it is owed, and nothing counts for it yet or any longer. */
    boolean isMissing() {
        return isOwed() && report.inForce() == null;
    }
}
