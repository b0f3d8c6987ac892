package vn.hopluu.benchmarks.client;

/** Unit × form × period × structure. */
public record Scope(String form, String period, String unit, Structure structure) {

    public enum Structure {
        THEN,
        NOW
    }

    String path(String part) {
        return "/api/totals/" + form + "/" + period + "/" + unit + part + "?structure=" + structure;
    }
}
