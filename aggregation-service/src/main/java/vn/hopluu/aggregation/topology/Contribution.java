package vn.hopluu.aggregation.topology;

/** The newest state of a report together with where it was counted, so that it can be taken back from just there. */
record Contribution(PublishedReport report, Placement placement) {

    /** Begins with the unit, so that the contributions of a unit stand side by side. */
    static String key(String unit, String form, String period) {
        return prefix(unit) + form + '|' + period;
    }

    static String prefix(String unit) {
        return unit + '|';
    }

    String key() {
        return key(report.unit(), report.form(), report.period());
    }
}
