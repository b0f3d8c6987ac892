package vn.hopluu.org.web;

/** How many items a page may have, 1 to 500. */
public record Limit(int value) {

    static final Limit DEFAULT = new Limit(50);

    public Limit {
        if (value < 1 || value > 500) {
            throw new IllegalArgumentException("A page has 1 to 500 items, not " + value);
        }
    }

    /** Read by the framework from the parameter's text. */
    public static Limit valueOf(String text) {
        return new Limit(Integer.parseInt(text));
    }
}
