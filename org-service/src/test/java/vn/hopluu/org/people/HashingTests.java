package vn.hopluu.org.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class HashingTests {

    private final Hashing hashing = new Hashing();

    @Test
    void hashesWithArgon2idAsRecommended() {
        assertThat(hashing.hash("x").orElseThrow()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void knowsThePasswordHoweverItsMarksAreComposed() {
        String composed = "Cầu treo Cương Gián";
        String hash = hashing.hash(composed).orElseThrow();

        assertThat(hashing.matches(Normalizer.normalize(composed, Normalizer.Form.NFD), hash))
                .contains(true);
        assertThat(hashing.matches("Cầu treo Cương Gian", hash)).contains(false);
    }

    @Test
    void findsNothingRightWhereThereIsNoPassword() {
        assertThat(hashing.matches("x", null)).contains(false);
    }
}
