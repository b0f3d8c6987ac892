package vn.hopluu.org.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.hopluu.org.settings.AccessSettings;

/** Finds in a token who asks and what they hold, wherever its issuer says so. What is no right here is not looked at. */
final class ClaimMapping {

    private final AccessSettings settings;
    private final Map<String, Role> roles = new HashMap<>();

    ClaimMapping(AccessSettings settings) {
        this.settings = settings;
        Arrays.stream(settings.roleNames().split(","))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> roles.put(plain(pair[0]), named(pair[1].strip())));
    }

    private static Role named(String role) {
        return Role.named(role)
                .orElseThrow(() -> new IllegalArgumentException("HOPLUU_ROLE_NAMES: there is no role " + role));
    }

    Caller caller(Jwt token) {
        @Nullable String client = token.getClaimAsString("client_id");
        return new Caller(
                token.getSubject() == null ? "" : token.getSubject(),
                client == null ? "" : client,
                token.getClaimAsString("sid"),
                rights(token.getClaims()));
    }

    private Set<Right> rights(Map<String, Object> claims) {
        boolean unitAndRoles = !settings.claimUnit().isBlank();
        return (unitAndRoles ? rolesAtUnit(claims) : rightsAsSuch(claims)).collect(Collectors.toSet());
    }

    private Stream<Right> rightsAsSuch(Map<String, Object> claims) {
        return texts(at(claims, settings.claimRights())).flatMap(text -> Right.parse(text).stream());
    }

    private Stream<Right> rolesAtUnit(Map<String, Object> claims) {
        List<String> units =
                texts(at(claims, settings.claimUnit())).filter(Right::isPlace).toList();
        return units.size() != 1
                ? Stream.empty()
                : texts(at(claims, settings.claimRoles()))
                        .flatMap(role -> role(role).stream())
                        .map(role -> new Right(role, units.getFirst()));
    }

    private Optional<Role> role(String name) {
        return roles.isEmpty() ? Role.named(name) : Optional.ofNullable(roles.get(plain(name)));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** A path with dots reaches into objects, unless a claim has just that name. */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        int dot = path.indexOf('.');
        if (dot < 0 || claims.containsKey(path)) {
            return claims.get(path);
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, path.substring(dot + 1))
                : null;
    }

    private static Stream<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Stream.of(text);
            case Collection<?> several ->
                several.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }
}
