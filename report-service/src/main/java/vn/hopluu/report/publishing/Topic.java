package vn.hopluu.report.publishing;

/** What this service publishes; each has a compacted topic of its own. */
public enum Topic {
    REPORTS("report.events.v1"),
    PLANS("report.plans.v1");

    private final String text;

    Topic(String name) {
        this.text = name;
    }

    public String text() {
        return text;
    }
}
