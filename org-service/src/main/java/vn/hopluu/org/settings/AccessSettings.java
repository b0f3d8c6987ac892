package vn.hopluu.org.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens count, and where they say what one may do.
 *
 * @param publicAddress where people reach this system: the gateway
 * @param issuer who issues tokens; left out, this service itself, seen from outside at the public address
 * @param issuerKeys where that issuer's keys are; empty to find them by its description
 * @param audience whom tokens must be meant for
 * @param claimRights the claim that holds {@code ROLE@unit}
 * @param claimUnit with {@code claimRoles}, for an issuer that knows one unit and a list of roles: every role is held at the unit
 * @param roleNames what that issuer calls the roles, such as {@code can-bo=PREPARER,lanh-dao=APPROVER}
 */
@ConfigurationProperties("hopluu")
public record AccessSettings(
        @DefaultValue("http://127.0.0.1:8080") String publicAddress,
        @DefaultValue("") String issuer,
        @DefaultValue("") String issuerKeys,
        @DefaultValue("hop-luu") String audience,
        @DefaultValue("rights") String claimRights,
        @DefaultValue("") String claimUnit,
        @DefaultValue("") String claimRoles,
        @DefaultValue("") String roleNames) {

    public AccessSettings {
        publicAddress = withoutSlash(publicAddress);
        issuer = issuer.isBlank() ? publicAddress : withoutSlash(issuer);
        if (claimUnit.isBlank() != claimRoles.isBlank()) {
            throw new IllegalArgumentException("HOPLUU_CLAIM_UNIT and HOPLUU_CLAIM_ROLES go together");
        }
    }

    /** Whether this service issues the tokens that it takes. */
    public boolean isOwnIssuer() {
        return issuer.equals(publicAddress);
    }

    /** Whether browsers come over TLS, so that cookies can be kept from anything else. */
    public boolean isOverTls() {
        return publicAddress.startsWith("https:");
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
