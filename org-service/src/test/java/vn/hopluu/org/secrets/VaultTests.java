package vn.hopluu.org.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VaultTests {

    @Test
    void opensWhatItSealedForThePurpose() {
        Vault.Sealer sealer = VaultFixture.vault().forPurpose("one");
        String sealed = sealer.seal("clear".getBytes(UTF_8));

        assertThat(sealed).doesNotContain("clear").isNotEqualTo(sealer.seal("clear".getBytes(UTF_8)));
        assertThat(VaultFixture.vault().forPurpose("one").open(sealed)).isEqualTo("clear".getBytes(UTF_8));
    }

    @Test
    void opensNothingElse() {
        String sealed = VaultFixture.vault().forPurpose("one").seal("clear".getBytes(UTF_8));
        Vault another = new Vault(new Secret("another-secret-of-tests-that-protects-nothing"));

        assertThatThrownBy(() -> VaultFixture.vault().forPurpose("two").open(sealed))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> another.forPurpose("one").open(sealed)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> VaultFixture.vault().forPurpose("one").open("x" + sealed))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void refusesASecretThatIsMissingOrShort() {
        assertThatThrownBy(() -> new Secret("")).hasMessageContaining("HOPLUU_SECRET");
        assertThatThrownBy(() -> new Secret("too short")).hasMessageContaining("at least 32 characters");
    }

    @Test
    void neverTellsTheSecret() {
        String text = "a-secret-of-tests-that-protects-nothing";

        assertThat(new Secret(text).toString()).doesNotContain(text);
    }
}
