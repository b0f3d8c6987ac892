package vn.hopluu.org.people;

import java.util.List;

/**
 * A person, as far as others may know.
 *
 * @param email in small letters, by which the person signs in
 * @param revision grows with every change of what is told here
 * @param secondFactor whether a code is asked for besides the password
 */
public record Account(
        AccountId id,
        String name,
        String email,
        AccountState state,
        List<Held> rights,
        boolean secondFactor,
        long revision) {

    public Account {
        rights = List.copyOf(rights);
    }
}
