package vn.hopluu.systemtests.access;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody who asks, with one right at most, so that no other can be what lets them in. */
record Caller(
        String name,
        Kind kind,
        @Nullable Role heldRole,
        @Nullable Relation heldRelation,
        Supplier<String> token) {

    enum Kind {
        STRANGER,
        WITHOUT_RIGHTS,
        WITH_A_RIGHT
    }

    static Caller stranger() {
        return new Caller("nobody", Kind.STRANGER, null, null, () -> "");
    }

    static Caller withoutRights(Supplier<String> token) {
        return new Caller("no right", Kind.WITHOUT_RIGHTS, null, null, token);
    }

    static Caller with(Role role, Relation relation, String unit, Supplier<String> token) {
        return new Caller(role + " @ " + relation + " (" + unit + ")", Kind.WITH_A_RIGHT, role, relation, token);
    }

    Role role() {
        return requireNonNull(heldRole);
    }

    Relation relation() {
        return requireNonNull(heldRelation);
    }

    Map<String, String> headers() {
        return kind == Kind.STRANGER ? Map.of() : Map.of("Authorization", "Bearer " + token.get());
    }

    @Override
    public String toString() {
        return name;
    }
}
