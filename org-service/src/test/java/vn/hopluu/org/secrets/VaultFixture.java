package vn.hopluu.org.secrets;

/** Vaults for tests. */
public final class VaultFixture {

    private VaultFixture() {}

    public static Vault vault() {
        return with("a-secret-of-tests-that-protects-nothing");
    }

    /** Of another operator. */
    public static Vault with(String secret) {
        return new Vault(new Secret(secret));
    }
}
