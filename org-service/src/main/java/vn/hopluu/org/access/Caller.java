package vn.hopluu.org.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.audit.Actor;

/**
 * Who asks, as the token says.
 *
 * @param subject the account, or the client where no person is behind it
 * @param session the person's session; null for a machine client
 */
public record Caller(
        String subject, String client, @Nullable String session, Set<Right> rights) implements Actor {

    public Caller {
        rights = Set.copyOf(rights);
    }

    public boolean isEverywhere(Role role) {
        return rights.contains(Right.everywhere(role));
    }

    boolean isAnywhere(Role role) {
        return rights.stream().anyMatch(right -> right.role() == role);
    }
}
