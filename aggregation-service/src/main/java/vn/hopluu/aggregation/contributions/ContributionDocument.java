package vn.hopluu.aggregation.contributions;

import org.bson.Document;

/** A contribution within its page as the store keeps it: the text of its event, with what is asked for without reading it. */
final class ContributionDocument {

    static final String REVISION = "revision";
    private static final String OFFSET = "offset";
    private static final String EVENT = "event";

    private ContributionDocument() {}

    static Document write(Contribution contribution) {
        PublishedReport report = contribution.report();
        return new Document(REVISION, report.revision())
                .append(OFFSET, contribution.offset())
                .append(EVENT, ReportsTopic.write(report));
    }

    static Contribution read(Document stored) {
        return new Contribution(ReportsTopic.read(stored.getString(EVENT)), stored.getLong(OFFSET));
    }
}
