package vn.hopluu.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import vn.hopluu.launcher.LocalSettings;
import vn.hopluu.platform.Loopback;
import vn.hopluu.platform.Protection;

/**
 * Broker and store as in production: encrypted, and a service signs in at the broker and has the rights of
 * {@code deploy/kafka/rights} and no others. Keys and passwords are made anew each time.
 */
final class SecuredPlatform {

    private static final List<String> SERVICES = List.of("org-service", "report-service", "aggregation-service");
    static final Path RIGHTS = Path.of("..", "deploy", "kafka", "rights");

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
                        Protection.BROKER_SETTINGS, folder.resolve("broker.properties").toString(),
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
    Map<String, Object> client(String service) throws IOException {
        return Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                .formatted(service, Files.readString(password(service)).replaceAll("[\\\\\"]", "\\\\$0")),
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate());
    }

    /** Makes the users and grants the rights, as soon as the broker is there; what an operator does once. */
    void grant() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", operators))) {
            admin.alterUserScramCredentials(SERVICES.stream().map(this::user).toList())
                    .all()
                    .get();
            admin.createAcls(rights()).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private UserScramCredentialAlteration user(String service) {
        try {
            var credential = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
            return new UserScramCredentialUpsertion(service, credential, Files.readString(password(service)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<AclBinding> rights() {
        try (Stream<String> lines = Files.lines(RIGHTS)) {
            List<AclBinding> rights = new ArrayList<>();
            lines.filter(line -> !line.startsWith("#")).map(line -> line.split(" +")).forEach(right -> {
                for (String operation : right[4].split(",")) {
                    rights.add(right(right, operation));
                }
            });
            return rights;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AclBinding right(String[] right, String operation) {
        return new AclBinding(
                new ResourcePattern(
                        ResourceType.fromString(right[1].replace('-', '_')), right[3], PatternType.fromString(right[2])),
                new AccessControlEntry(
                        "User:" + right[0], "*", AclOperation.fromString(operation), AclPermissionType.ALLOW));
    }

    private void keys() {
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        run(keytool, "-genkeypair", "-alias", "platform", "-keyalg", "EC", "-dname", "CN=platform", "-ext", "SAN=ip:127.0.0.1");
        run(keytool, "-exportcert", "-rfc", "-alias", "platform", "-file", certificate());
    }

    private void run(String... command) {
        try {
            Files.createDirectories(folder);
            List<String> all = new ArrayList<>(List.of(command));
            all.addAll(List.of("-keystore", folder.resolve("keys.p12").toString(), "-storepass", Protection.KEYS_PASSWORD));
            if (new ProcessBuilder(all).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", all));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Services come in by the front; operators, and the broker to itself, by a door that is on this machine only. */
    private void brokerSettings(String services) {
        String controller = Loopback.ADDRESS + ":" + Loopback.freePort();
        var settings = new HashMap<String, String>();
        settings.put("listeners", "SASL_SSL://%s,OPERATORS://%s,CONTROLLER://%s".formatted(services, operators, controller));
        settings.put("advertised.listeners", "SASL_SSL://%s,OPERATORS://%s".formatted(services, operators));
        settings.put("controller.quorum.voters", "1@" + controller);
        settings.put(
                "listener.security.protocol.map", "SASL_SSL:SASL_SSL,OPERATORS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "OPERATORS");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", folder.resolve("keys.p12").toString());
        settings.put("ssl.keystore.password", Protection.KEYS_PASSWORD);
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS");
        store(settings);
    }

    private void store(Map<String, String> settings) {
        var properties = new Properties();
        properties.putAll(settings);
        try (var writer = Files.newBufferedWriter(folder.resolve("broker.properties"))) {
            properties.store(writer, null);
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
