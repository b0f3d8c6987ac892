package vn.hopluu.org.signin;

import java.time.Instant;
import vn.hopluu.org.people.AccountId;

/**
 * Somebody whose password was right and who has something left to do. It can be used for nothing else.
 *
 * @param toDo what is left
 * @param until when the password has to be given again
 */
record HalfSession(AccountId account, ToDo toDo, Instant until) {

    enum ToDo {
        SECOND_FACTOR,
        SET_UP_SECOND_FACTOR
    }

    String text() {
        return account.value() + ' ' + toDo + ' ' + until.getEpochSecond();
    }

    static HalfSession of(String text) {
        String[] parts = text.split(" ");
        return new HalfSession(
                new AccountId(parts[0]), ToDo.valueOf(parts[1]), Instant.ofEpochSecond(Long.parseLong(parts[2])));
    }
}
