package vn.hopluu.org.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and machines are known.
 *
 * @param publicAddress where browsers find the system; no slash at the end
 * @param issuer whose tokens count; this service's own, which is the public address, when left out
 * @param audience what a token must be meant for
 * @param keyLife how long a key signs before the next takes over
 * @param demoClientSecret the secret of the machine client {@code demo}; empty when there is to be none
 */
@ConfigurationProperties("hopluu.identity")
public record IdentitySettings(
        @DefaultValue("http://127.0.0.1:8080") String publicAddress,
        @DefaultValue("") String issuer,
        @DefaultValue("hop-luu") String audience,
        @DefaultValue("30d") Duration keyLife,
        @DefaultValue("") String demoClientSecret) {

    public IdentitySettings {
        publicAddress = withoutSlash(publicAddress);
        issuer = issuer.isBlank() ? publicAddress : withoutSlash(issuer);
    }

    /** Whether this service is the issuer, and no other. */
    public boolean isOwnIssuer() {
        return issuer.equals(publicAddress);
    }

    /** Whether browsers come over TLS, so that cookies may be kept from anything else. */
    public boolean isOverTls() {
        return publicAddress.startsWith("https:");
    }

    private static String withoutSlash(String address) {
        return address.strip().replaceFirst("/+$", "");
    }
}
