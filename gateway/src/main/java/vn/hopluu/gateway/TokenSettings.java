package vn.hopluu.gateway;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose access tokens are taken.
 *
 * @param issuer the issuer as its tokens name it; empty: the public address, where org-service is the issuer
 * @param keys where the issuer's key set is; empty: known for org-service, found by discovery for another issuer
 * @param audience whom a token must be meant for
 */
public record TokenSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String keys,
        @DefaultValue("hop-luu") String audience) {

    public TokenSettings {
        issuer = issuer.strip();
        keys = keys.strip();
        if (audience.isBlank()) {
            throw new IllegalArgumentException("hopluu.tokens.audience must not be empty");
        }
    }
}
