package vn.hopluu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The secrets of a system on this machine: made once, each in a file of its own that only its owner may read. */
record Secrets(Path folder) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** None that is easily taken for another. */
    private static final String TYPEABLE = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int GROUPS = 4;
    private static final int LETTERS = 4;

    /** Those of the system that keeps its data there; reading one that was never made fails. */
    static Secrets of(Path data) {
        return new Secrets(data.resolve("secrets"));
    }

    /** Makes what is missing and leaves the rest as it is. */
    static Secrets madeIn(Path data) {
        Secrets secrets = of(data);
        secrets.make(secrets.serviceSecret(), Secrets::key);
        secrets.make(secrets.webhookSecret(), Secrets::key);
        secrets.make(secrets.file("demo-client"), Secrets::key);
        secrets.make(secrets.file("demo-password"), Secrets::password);
        return secrets;
    }

    /** The file that protects what org-service keeps encrypted. */
    Path serviceSecret() {
        return file("secret");
    }

    /** The file that protects the secrets of webhooks. */
    Path webhookSecret() {
        return file("webhooks");
    }

    /** The secret of the machine client {@code demo}. */
    String demoClient() {
        return read(file("demo-client"));
    }

    /** The password of every demo person. */
    String demoPassword() {
        return read(file("demo-password"));
    }

    boolean areMade() {
        return Files.exists(file("demo-client"));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written aside first: a file that is there is whole. */
    private void make(Path file, Supplier<String> secret) {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path draft = Files.createTempFile(folder, ".", "");
            Files.writeString(draft, secret.get() + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String password() {
        return IntStream.range(0, GROUPS).mapToObj(group -> letters()).collect(Collectors.joining("-"));
    }

    private static String letters() {
        return RANDOM.ints(LETTERS, 0, TYPEABLE.length())
                .mapToObj(TYPEABLE::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
