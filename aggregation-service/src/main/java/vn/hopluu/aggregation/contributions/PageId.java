package vn.hopluu.aggregation.contributions;

/** A page holds the reports that one unit receives for a form and period; a root's own report stands on its own page. */
record PageId(String form, String period, String receiver) {

    static PageId of(PublishedReport report) {
        String receiver = report.receivingUnit() == null ? report.unit() : report.receivingUnit();
        return new PageId(report.form(), report.period(), receiver);
    }

    /** The period's id in that of a page; no unit has a dot. */
    static String period(String page) {
        return page.substring(0, page.lastIndexOf('.'));
    }

    @Override
    public String toString() {
        return form + '.' + period + '.' + receiver;
    }
}
