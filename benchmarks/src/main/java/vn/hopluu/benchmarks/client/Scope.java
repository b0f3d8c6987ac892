package vn.hopluu.benchmarks.client;

/** Unit × form × period × structure. */
public record Scope(String form, String period, String unit, Structure structure) {

    public enum Structure {
        THEN,
        NOW
    }

    /** The path of a part of the totals interface for this scope: "" itself, "/missing", "/proof", "/stream". */
    public String path(String part) {
        return "/api/totals/" + form + "/" + period + "/" + unit + part + "?structure=" + structure;
    }
}
