package vn.hopluu.org.secrets;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The operator's secret, the same for every instance and every start. */
@ConfigurationProperties("hopluu")
record Secret(@DefaultValue("") String secret) {

    private static final int SHORTEST = 32;

    Secret {
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException(
                    "Set HOPLUU_SECRET, or HOPLUU_SECRET_FILE, to a secret of at least 32 characters, for example from"
                            + " `openssl rand -base64 48`: it protects signing keys and second factors in the store, and must"
                            + " stay the same at every start.");
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
