package vn.hopluu.org;

import vn.hopluu.platform.TestIssuer;

/** Access tokens for tests. */
public final class Tokens {

    /** The header's value of who may do everything. */
    public static final String ADMINISTRATOR = bearer("ADMINISTRATOR@*");

    private Tokens() {}

    /** The header's value of somebody with these rights. */
    public static String bearer(String... rights) {
        return "Bearer " + TestIssuer.shared().token("tester", rights);
    }

    /** The same of an account. */
    public static String bearerOf(String account, String... rights) {
        return "Bearer " + TestIssuer.shared().token(account, rights);
    }
}
