package vn.hopluu.aggregation.access;

import java.util.Set;

/**
 * Who asks, as the token says.
 *
 * @param subject the account, or the client where no person is behind it
 */
public record Caller(String subject, Set<Right> rights) {

    public Caller {
        rights = Set.copyOf(rights);
    }
}
