package vn.hopluu.aggregation;

import vn.hopluu.platform.TestIssuer;

/** The token of a machine client that may do everything everywhere. */
public final class TestCaller {

    public static final String MAY_EVERYTHING =
            with("PREPARER@*", "APPROVER@*", "REVIEWER@*", "ANALYST@*", "ADMINISTRATOR@*");

    private TestCaller() {}

    /** The token of somebody who has just these rights. */
    public static String with(String... rights) {
        return TestIssuer.shared().token("test", rights);
    }
}
