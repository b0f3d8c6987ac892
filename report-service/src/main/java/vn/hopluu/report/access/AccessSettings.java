package vn.hopluu.report.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken, and how they say what their holders may do.
 *
 * @param ownIssuer the public address, where org-service issues tokens
 * @param issuer as the tokens name it; empty for our own
 * @param issuerKeys where its keys are; empty to find them by the issuer's discovery document
 * @param audience that tokens must be meant for
 * @param roleNames the issuer's own names of roles, each {@code name=ROLE}; empty where it uses ours
 */
@ConfigurationProperties("hopluu")
record AccessSettings(
        String ownIssuer,
        @DefaultValue("") String issuer,
        @DefaultValue("") String issuerKeys,
        @DefaultValue("hop-luu") String audience,
        @DefaultValue Claim claim,
        @DefaultValue List<String> roleNames) {

    AccessSettings {
        issuer = issuer.isBlank() ? ownIssuer : issuer;
        roleNames = List.copyOf(roleNames);
    }

    /**
     * Where in the token; a dot reaches into an object.
     *
     * @param rights a list of {@code ROLE@unit}; or, when both are set:
     * @param unit the holder's unit
     * @param roles the roles held there
     */
    record Claim(
            @DefaultValue("rights") String rights,
            @DefaultValue("") String unit,
            @DefaultValue("") String roles) {

        Claim {
            if (unit.isBlank() != roles.isBlank()) {
                throw new IllegalArgumentException("HOPLUU_CLAIM_UNIT and HOPLUU_CLAIM_ROLES go together");
            }
        }

        boolean areApart() {
            return !unit.isBlank();
        }
    }
}
