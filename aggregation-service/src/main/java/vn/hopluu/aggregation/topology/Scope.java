package vn.hopluu.aggregation.topology;

/** What a total is a total of: one unit with all below it, for one form, period and structure. */
public record Scope(String form, String period, Structure structure, String unit) {

    /** The key of the scope's records: {@code <form>.<period>.<structure>.<unit>}. */
    public String id() {
        return form + '.' + period + '.' + structure + '.' + unit;
    }
}
