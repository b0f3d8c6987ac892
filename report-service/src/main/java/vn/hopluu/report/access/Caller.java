package vn.hopluu.report.access;

import java.util.Set;

/**
 * Who sent a request, as their token says.
 *
 * @param subject the account, or the client where no person is behind it
 */
public record Caller(String subject, Set<Right> rights) {

    public Caller {
        rights = Set.copyOf(rights);
    }

    /** Whether every unit is this caller's own. */
    public boolean isEverywhere() {
        return rights.stream().anyMatch(right -> right.unit().equals(Right.EVERYWHERE));
    }
}
