package vn.hopluu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    private Path data;

    @Test
    void areMadeOnceAndKept() throws IOException {
        Secrets first = Secrets.madeIn(data);
        String service = Files.readString(first.serviceSecret());
        String client = first.demoClient();
        String password = first.demoPassword();
        Secrets again = Secrets.madeIn(data);

        assertThat(again.serviceSecret()).hasContent(service);
        assertThat(again.demoClient()).isEqualTo(client);
        assertThat(again.demoPassword()).isEqualTo(password);
    }

    @Test
    void areOnlyForTheirOwnerToRead() throws IOException {
        Secrets.madeIn(data);

        assertThat(mode(data.resolve("secrets"))).isEqualTo("rwx------");
        for (String file : List.of("secret", "demo-client", "demo-password")) {
            assertThat(mode(data.resolve("secrets").resolve(file))).isEqualTo("rw-------");
        }
    }

    @Test
    void areLongAndDifferFromSystemToSystem() throws IOException {
        Secrets one = Secrets.madeIn(data.resolve("one"));
        Secrets other = Secrets.madeIn(data.resolve("other"));

        assertThat(Files.readString(one.serviceSecret()).strip()).hasSizeGreaterThan(32);
        assertThat(one.serviceSecret()).content().isNotEqualTo(Files.readString(other.serviceSecret()));
        assertThat(one.demoClient()).hasSizeGreaterThan(32).isNotEqualTo(other.demoClient());
        assertThat(one.demoPassword()).isNotEqualTo(other.demoPassword());
    }

    @Test
    void giveAPasswordThatCanBeTyped() {
        assertThat(Secrets.madeIn(data).demoPassword()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
