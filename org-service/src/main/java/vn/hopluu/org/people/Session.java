package vn.hopluu.org.people;

import java.time.Instant;

/**
 * A person at a browser.
 *
 * @param sid its name in tokens and lists; not what opens it
 */
public record Session(
        String sid, AccountId account, String agent, String address, Instant began, Instant lastSeen, Instant ends) {}
