package vn.hopluu.org.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.access.Role;

/**
 * Who asks.
 *
 * @param name null for a machine client, or somebody whom another issuer knows
 * @param session null for a machine client
 */
record MeView(
        String subject,
        String client,
        @Nullable String name,
        @Nullable String email,
        @Nullable String session,
        List<MyRight> rights) {

    /**
     * A right of the caller's token.
     *
     * @param unit at which it was given, or {@code *}
     * @param countsAt the unit at which it counts today
     */
    record MyRight(Role role, String unit, String countsAt) {}
}
