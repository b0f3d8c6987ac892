package vn.hopluu.org.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import vn.hopluu.org.secrets.Vault;

/**
 * A second factor that waits for its first code.
 *
 * @param revision the account's, when its owner proved who they are
 * @param secret sealed
 */
record SetUpNote(AccountId account, long revision, String secret, Instant until) {

    /** Whether what the owner proved still holds. */
    boolean fits(StoredAccount now) {
        return now.state() == AccountState.ACTIVE && now.revision() == revision;
    }

    String sealed(Vault.Sealer sealer) {
        String text = "%s %d %s %d".formatted(account, revision, secret, until.getEpochSecond());
        return sealer.seal(text.getBytes(UTF_8));
    }

    /** @throws RuntimeException when it is none */
    static SetUpNote opened(String sealed, Vault.Sealer sealer) {
        String[] parts = new String(sealer.open(sealed), UTF_8).split(" ");
        return new SetUpNote(
                new AccountId(parts[0]),
                Long.parseLong(parts[1]),
                parts[2],
                Instant.ofEpochSecond(Long.parseLong(parts[3])));
    }
}
