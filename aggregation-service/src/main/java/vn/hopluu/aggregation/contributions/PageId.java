package vn.hopluu.aggregation.contributions;

/** A page holds the reports that one unit receives for a form and period; a root's own report stands on its own page. */
record PageId(String form, String period, String receiver) {

    static PageId of(PublishedReport report) {
        String receiver = report.receivingUnit() == null ? report.unit() : report.receivingUnit();
        return new PageId(report.form(), report.period(), receiver);
    }

    @Override
    public String toString() {
        return form + '.' + period + '.' + receiver;
    }
}
