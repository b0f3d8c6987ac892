package vn.hopluu.aggregation.topology;

/** What a total is a total of: one unit with all below it, for one form, period and structure. */
public record Scope(String form, String period, Structure structure, String unit) {

    /** The same of another unit. */
    public Scope besides(String other) {
        return new Scope(form, period, structure, other);
    }

    /** The key of the scope's records: {@code <form>.<period>.<structure>.<unit>}. */
    public String id() {
        return form + '.' + period + '.' + structure + '.' + unit;
    }

    /** The scope of an id; no part of an id contains a dot. */
    public static Scope of(String id) {
        String[] parts = id.split("\\.");
        if (parts.length != 4) {
            throw new IllegalArgumentException("Not the id of a scope: " + id);
        }
        return new Scope(parts[0], parts[1], Structure.valueOf(parts[2]), parts[3]);
    }
}
