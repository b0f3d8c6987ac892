package vn.hopluu.org.people;

import java.time.Instant;

/**
 * An invitation as stored.
 *
 * @param digest of the secret in the link
 */
public record StoredInvitation(String digest, Instant expires) {}
