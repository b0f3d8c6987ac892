package vn.hopluu.aggregation.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rights from a token's claims; what means nothing here is left out. */
final class ClaimedRights {

    private final TokenSettings settings;
    private final Function<String, Optional<Role>> roles;

    ClaimedRights(TokenSettings settings) {
        this.settings = settings;
        this.roles = settings.roles();
    }

    Set<Right> of(Map<String, Object> claims) {
        Stream<Right> rights = settings.hasRolesAtOneUnit()
                ? rolesAtOneUnit(claims)
                : texts(claims, settings.rightsClaim()).flatMap(text -> right(text).stream());
        return rights.collect(Collectors.toUnmodifiableSet());
    }

    /** Such as {@code REVIEWER@tinh-ha-tinh}, the role as the issuer calls it; empty for what is none. */
    private Optional<Right> right(String text) {
        int sign = text.lastIndexOf('@');
        return sign < 0
                ? Optional.empty()
                : roles.apply(text.substring(0, sign)).flatMap(role -> Right.at(text.substring(sign + 1), role));
    }

    private Stream<Right> rolesAtOneUnit(Map<String, Object> claims) {
        List<String> units = texts(claims, settings.unitClaim()).toList();
        return units.size() != 1
                ? Stream.empty()
                : texts(claims, settings.rolesClaim())
                        .flatMap(name -> roles.apply(name).stream())
                        .flatMap(role -> Right.at(units.getFirst(), role).stream());
    }

    private static Stream<String> texts(Map<String, Object> claims, String path) {
        Object found = claims.containsKey(path) ? claims.get(path) : inside(claims, path);
        Stream<?> all = found instanceof Collection<?> list ? list.stream() : Stream.ofNullable(found);
        return all.filter(String.class::isInstance).map(String.class::cast);
    }

    /** {@code realm_access.roles} is what {@code roles} is in the object {@code realm_access}. */
    private static @Nullable Object inside(Map<String, Object> claims, String path) {
        Object at = claims;
        for (String name : path.split("\\.")) {
            at = at instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return at;
    }
}
