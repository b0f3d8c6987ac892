package vn.hopluu.report.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the caller out of a token's claims, whoever issued it; what it does not know gives no right. */
@Component
class Claims {

    private final AccessSettings.Claim claim;
    private final Map<String, Role> roles;

    Claims(AccessSettings settings) {
        this.claim = settings.claim();
        this.roles = settings.roleNames().isEmpty() ? ownNames() : named(settings.roleNames());
    }

    private static Map<String, Role> ownNames() {
        return Arrays.stream(Role.values()).collect(Collectors.toMap(role -> key(role.name()), role -> role));
    }

    /** @throws IllegalArgumentException for a role that does not exist: better no start than a right that nobody has */
    private static Map<String, Role> named(List<String> names) {
        Map<String, Role> roles = new HashMap<>();
        for (String name : names) {
            int equals = name.lastIndexOf('=');
            String role = name.substring(equals + 1).strip().toUpperCase(Locale.ROOT);
            roles.put(key(name.substring(0, Math.max(0, equals))), Role.valueOf(role));
        }
        return roles;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    Caller caller(String subject, Map<String, Object> claims) {
        Stream<Right> rights = claim.areApart() ? rolesAtAUnit(claims) : rights(claims);
        return new Caller(subject, rights.collect(Collectors.toSet()));
    }

    private Stream<Right> rights(Map<String, Object> claims) {
        return texts(claims, claim.rights()).flatMap(text -> {
            int at = text.lastIndexOf('@');
            return at < 0 ? Stream.empty() : right(text.substring(0, at), text.substring(at + 1)).stream();
        });
    }

    /** Which of several units a role is held at, nobody says. */
    private Stream<Right> rolesAtAUnit(Map<String, Object> claims) {
        List<String> units = texts(claims, claim.unit()).toList();
        return units.size() != 1
                ? Stream.empty()
                : texts(claims, claim.roles()).flatMap(role -> right(role, units.getFirst()).stream());
    }

    private Optional<Right> right(String role, String unit) {
        return Optional.ofNullable(roles.get(key(role)))
                .filter(known -> Right.UNIT.matcher(unit).matches())
                .map(known -> new Right(known, unit));
    }

    private static Stream<String> texts(Map<String, Object> claims, String path) {
        return switch (at(claims, path)) {
            case String text -> Stream.of(text);
            case Collection<?> all ->
                all.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }

    /** A claim of that very name wins: names of claims may have dots, as addresses do. */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        int dot = path.indexOf('.');
        return claims.containsKey(path) || dot < 0
                ? claims.get(path)
                : claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                        ? at(inner, path.substring(dot + 1))
                        : null;
    }
}
