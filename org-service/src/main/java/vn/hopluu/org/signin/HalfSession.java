package vn.hopluu.org.signin;

import java.time.Instant;
import vn.hopluu.org.people.AccountId;

/**
 * Somebody whose password was right and who has something left to do. It can be used for nothing else.
 *
 * @param revision the account's, when the password was given: another one, or a closed account, ends it
 * @param toDo what is left
 * @param until when the password has to be given again
 */
record HalfSession(AccountId account, long revision, ToDo toDo, Instant until) {

    enum ToDo {
        SECOND_FACTOR,
        SET_UP_SECOND_FACTOR
    }

    String text() {
        return "%s %d %s %d".formatted(account, revision, toDo, until.getEpochSecond());
    }

    static HalfSession of(String text) {
        String[] parts = text.split(" ");
        return new HalfSession(
                new AccountId(parts[0]),
                Long.parseLong(parts[1]),
                ToDo.valueOf(parts[2]),
                Instant.ofEpochSecond(Long.parseLong(parts[3])));
    }
}
