package vn.hopluu.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import vn.hopluu.launcher.LocalSettings;
import vn.hopluu.platform.Loopback;
import vn.hopluu.platform.Protection;

/**
 * Broker and store as in production: encrypted, and a service signs in at the broker and has the rights of
 * {@code deploy/kafka/rights} and no others. Keys and passwords are made anew each time.
 */
final class SecuredPlatform {

    private static final List<String> SERVICES = List.of("org-service", "report-service", "aggregation-service");
    private static final Path DEPLOYED = Path.of("..", "deploy", "kafka");
    static final Path RIGHTS = DEPLOYED.resolve("rights");

    private final Path folder;
    private final String operators = Loopback.ADDRESS + ":" + Loopback.freePort();

    SecuredPlatform(Path folder) {
        this.folder = folder.toAbsolutePath();
        keys();
        SERVICES.forEach(service -> write(password(service), service + "-\"1\\2\"-" + System.nanoTime()));
    }

    /** The same system, but protected. */
    LocalSettings protect(LocalSettings open) {
        brokerSettings(Loopback.ADDRESS + ":" + open.ports().kafka());
        LocalSettings settings = open.withEnvironment(
                "local-platform",
                Map.of(
                        Protection.BROKER_SETTINGS,
                                folder.resolve("broker.properties").toString(),
                        Protection.STORE_KEYS, folder.resolve("keys.p12").toString()));
        for (String service : SERVICES) {
            settings = settings.withEnvironment(service, access(service));
        }
        return settings;
    }

    /** Where operators come in. */
    String operators() {
        return operators;
    }

    /** The environment by which a service reaches the broker and the store. */
    Map<String, String> access(String service) {
        return Map.of(
                "HOPLUU_KAFKA_SECURITY", "SASL_SSL",
                "HOPLUU_KAFKA_CA", certificate(),
                "HOPLUU_KAFKA_USER", service,
                "HOPLUU_KAFKA_PASSWORD_FILE", password(service).toString(),
                "HOPLUU_MONGODB_CA", certificate());
    }

    /** The same for a Kafka client of a test. */
    Map<String, Object> client(String service) {
        return Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                .formatted(service, read(password(service)).replaceAll("[\\\\\"]", "\\\\$0")),
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate());
    }

    /** Makes the users and grants the rights, as soon as the broker is there. */
    void grant() {
        try (var door = new OperatorsDoor(operators)) {
            SERVICES.forEach(service -> door.makeUser(service, read(password(service))));
            door.grant(RIGHTS);
        }
    }

    private void keys() {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        run(
                keytool,
                "-genkeypair",
                "-alias",
                "platform",
                "-keyalg",
                "EC",
                "-dname",
                "CN=platform",
                "-ext",
                "SAN=ip:127.0.0.1");
        run(keytool, "-exportcert", "-rfc", "-alias", "platform", "-file", certificate());
    }

    private void run(String... command) {
        try {
            Files.createDirectories(folder);
            List<String> all = new ArrayList<>(List.of(command));
            all.addAll(List.of(
                    "-keystore", folder.resolve("keys.p12").toString(), "-storepass", Protection.KEYS_PASSWORD));
            if (new ProcessBuilder(all).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", all));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The settings of {@code deploy/kafka/secured}, at other addresses. */
    private void brokerSettings(String services) {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(DEPLOYED.resolve("secured").resolve("server.properties"));
                var writer = Files.newBufferedWriter(folder.resolve("broker.properties"))) {
            settings.load(reader);
            settings.remove("log.dirs");
            addresses(settings, services);
            settings.setProperty(
                    "listener.name.services.ssl.keystore.location", pemKeys().toString());
            settings.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addresses(Properties settings, String services) {
        String controller = Loopback.ADDRESS + ":" + Loopback.freePort();
        String doors = "SERVICES://%s,OPERATORS://%s".formatted(services, operators);
        settings.setProperty("listeners", doors + ",CONTROLLER://" + controller);
        settings.setProperty("advertised.listeners", doors);
        settings.setProperty("controller.quorum.voters", "1@" + controller);
    }

    /** The key and its certificate in one file, as the deployed broker has them. */
    private Path pemKeys() throws IOException {
        try {
            char[] password = Protection.KEYS_PASSWORD.toCharArray();
            var keys = KeyStore.getInstance(folder.resolve("keys.p12").toFile(), password);
            var encoded = Base64.getMimeEncoder()
                    .encodeToString(keys.getKey("platform", password).getEncoded());
            var pem = "-----BEGIN PRIVATE KEY-----%n%s%n-----END PRIVATE KEY-----%n".formatted(encoded);
            return Files.writeString(folder.resolve("keys.pem"), pem + read(Path.of(certificate())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path password(String service) {
        return folder.resolve(service + ".password");
    }

    private String certificate() {
        return folder.resolve("ca.pem").toString();
    }
}
