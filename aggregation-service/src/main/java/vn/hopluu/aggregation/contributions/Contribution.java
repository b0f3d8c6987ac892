package vn.hopluu.aggregation.contributions;

/** A report as last published, and the offset of that event in its partition. */
public record Contribution(PublishedReport report, long offset) {

    /** Whether nothing counts for it yet, or no longer. */
    boolean isMissing() {
        return report.inForce() == null;
    }
}
