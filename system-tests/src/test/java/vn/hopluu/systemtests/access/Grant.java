package vn.hopluu.systemtests.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Some roles in some relations: {@code REVIEWER, ANALYST @ ANCESTOR}. */
record Grant(Set<Role> roles, Set<Relation> relations) {

    private static final String ANY = "any";

    /** Several are separated by semicolons; none is a dash. */
    static List<Grant> read(String text) {
        return text.equals("-")
                ? List.of()
                : Arrays.stream(text.split(";")).map(Grant::one).toList();
    }

    private static Grant one(String text) {
        var sides = text.split("@");
        return new Grant(some(sides[0], Role.class, Role::valueOf), some(sides[1], Relation.class, Relation::valueOf));
    }

    private static <E extends Enum<E>> Set<E> some(String names, Class<E> type, Function<String, E> valueOf) {
        if (names.strip().equals(ANY)) return EnumSet.allOf(type);
        var some = EnumSet.noneOf(type);
        Arrays.stream(names.split(",")).map(String::strip).map(valueOf).forEach(some::add);
        return some;
    }

    boolean holds(Role role, Relation relation) {
        return roles.contains(role) && relations.stream().anyMatch(relation::countsAs);
    }
}
