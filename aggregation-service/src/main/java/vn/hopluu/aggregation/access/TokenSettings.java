package vn.hopluu.aggregation.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose access tokens count and where in them the rights stand.
 *
 * @param ownIssuer the public address, where org-service issues tokens
 * @param issuer as the tokens name it; empty for our own
 * @param keys address of the issuer's key set; empty to find it by the issuer's own description
 * @param audience what the tokens must be meant for
 * @param rightsClaim the claim with a list of rights such as {@code REVIEWER@tinh-ha-tinh}
 * @param unitClaim for an issuer that knows no such list: the claim with the one unit of the bearer
 * @param rolesClaim and the one with the roles held there; dots reach into objects
 * @param roleNames what that issuer calls the roles, each as {@code name=ROLE}; empty where it uses their own names
 */
@ConfigurationProperties("hopluu.token")
public record TokenSettings(
        String ownIssuer,
        @DefaultValue("") String issuer,
        @DefaultValue("") String keys,
        @DefaultValue("hop-luu") String audience,
        @DefaultValue("rights") String rightsClaim,
        @DefaultValue("") String unitClaim,
        @DefaultValue("") String rolesClaim,
        @DefaultValue List<String> roleNames) {

    public TokenSettings {
        roleNames = List.copyOf(roleNames);
        issuer = issuer.isBlank() ? ownIssuer : issuer;
        if (issuer.isBlank()) {
            throw new IllegalArgumentException("HOPLUU_PUBLIC_ADDRESS is empty: no token would count");
        }
        if (unitClaim.isBlank() != rolesClaim.isBlank()) {
            throw new IllegalArgumentException("HOPLUU_CLAIM_UNIT and HOPLUU_CLAIM_ROLES go together");
        }
        names(roleNames);
    }

    boolean hasRolesAtOneUnit() {
        return !unitClaim.isBlank();
    }

    /** The role by what the issuer calls it, in any case; empty for a name that means nothing here. */
    Function<String, Optional<Role>> roles() {
        Map<String, Role> names = names(roleNames);
        return names.isEmpty() ? Role::named : name -> Optional.ofNullable(names.get(plain(name)));
    }

    private static Map<String, Role> names(List<String> pairs) {
        return pairs.stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> plain(pair[0]), TokenSettings::role));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Role role(String[] pair) {
        return Role.named(pair[pair.length - 1].strip())
                .orElseThrow(() -> new IllegalArgumentException("HOPLUU_ROLE_NAMES has no role: " + pair[0]));
    }
}
