package vn.hopluu.org.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        Vault another = new Vault(new Secret("another-secret-of-tests-that-protects-nothing", ""));

        assertThatThrownBy(() -> VaultFixture.vault().forPurpose("two").open(sealed))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> another.forPurpose("one").open(sealed)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> VaultFixture.vault().forPurpose("one").open("x" + sealed))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void refusesASecretThatIsMissingOrShort() {
        assertThatThrownBy(() -> new Secret("", "")).hasMessageContaining("HOPLUU_SECRET");
        assertThatThrownBy(() -> new Secret("too short", "")).hasMessageContaining("at least 32 characters");
        assertThatThrownBy(() -> new Secret("", "/nowhere/at/all")).hasMessageContaining("HOPLUU_SECRET_FILE");
    }

    @Test
    void readsTheSecretFromAFileAndNeverTellsIt(@TempDir Path folder) throws IOException {
        String text = "a-secret-of-tests-that-protects-nothing";
        Secret secret = new Secret(
                "", Files.writeString(folder.resolve("secret"), text + "\n").toString());

        assertThat(secret.value()).isEqualTo(text);
        assertThat(secret.toString()).doesNotContain(text);
    }
}
