package vn.hopluu.org.secrets;

/** Vaults of several operators. */
public final class VaultFixture {

    private VaultFixture() {}

    public static Vault with(String secret) {
        return new Vault(new Secret(secret, ""));
    }
}
