package vn.hopluu.org.secrets;

/** A vault for tests. */
public final class VaultFixture {

    private VaultFixture() {}

    public static Vault vault() {
        return new Vault(new Secret("a-secret-of-tests-that-protects-nothing", ""));
    }
}
