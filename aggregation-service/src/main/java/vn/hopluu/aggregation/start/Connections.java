package vn.hopluu.aggregation.start;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * How broker and store are reached, as far as {@code application.yaml} cannot say it: what is there only when encryption or a
 * sign-in is wanted. The rest is Spring Boot's, and so every client of the service obeys it.
 */
final class Connections {

    /** The ways to sign in at the broker, with the class that does it. */
    private static final Map<String, String> MECHANISMS = Map.of(
            "SCRAM-SHA-512", "org.apache.kafka.common.security.scram.ScramLoginModule",
            "SCRAM-SHA-256", "org.apache.kafka.common.security.scram.ScramLoginModule",
            "PLAIN", "org.apache.kafka.common.security.plain.PlainLoginModule");

    private final Environment settings;
    private final Consumer<String> refuse;
    private final Map<String, Object> derived = new HashMap<>();

    private Connections(Environment settings, Consumer<String> refuse) {
        this.settings = settings;
        this.refuse = refuse;
    }

    static void complete(ConfigurableEnvironment environment, Consumer<String> refuse) {
        var connections = new Connections(environment, refuse);
        connections.broker(environment.getProperty("spring.kafka.security.protocol", "PLAINTEXT"));
        connections.store();
        environment.getPropertySources().addLast(new MapPropertySource("connections", connections.derived));
    }

    private void broker(String protocol) {
        switch (protocol) {
            case "PLAINTEXT" -> {}
            case "SSL" -> encryptBroker();
            case "SASL_PLAINTEXT" -> signIn();
            case "SASL_SSL" -> {
                encryptBroker();
                signIn();
            }
            default -> refuse.accept("HOPLUU_KAFKA_SECURITY is PLAINTEXT, SSL, SASL_SSL or SASL_PLAINTEXT.");
        }
    }

    private void encryptBroker() {
        bundle("kafka", "HOPLUU_KAFKA");
        derived.put("spring.kafka.ssl.bundle", "kafka");
    }

    private void store() {
        if (!setting("HOPLUU_MONGODB_CA").isEmpty()) {
            bundle("mongodb", "HOPLUU_MONGODB");
            derived.put("spring.mongodb.ssl.bundle", "mongodb");
        }
    }

    /** Whom we trust, and who we are; what is not given is the JVM's. */
    private void bundle(String name, String prefix) {
        String bundle = "spring.ssl.bundle.pem." + name;
        derived.put(bundle + ".truststore.certificate", setting(prefix + "_CA"));
        derived.put(bundle + ".keystore.certificate", setting(prefix + "_CERTIFICATE"));
        derived.put(bundle + ".keystore.private-key", setting(prefix + "_KEY"));
    }

    private void signIn() {
        String mechanism = settings.getProperty("spring.kafka.properties.sasl.mechanism", "");
        String module = MECHANISMS.get(mechanism);
        String user = setting("HOPLUU_KAFKA_USER");
        String password = setting("HOPLUU_KAFKA_PASSWORD");
        if (module == null) {
            refuse.accept("HOPLUU_KAFKA_MECHANISM is SCRAM-SHA-512, SCRAM-SHA-256 or PLAIN.");
        } else if (user.isEmpty() || password.isEmpty()) {
            refuse.accept(
                    "HOPLUU_KAFKA_USER and HOPLUU_KAFKA_PASSWORD (or HOPLUU_KAFKA_PASSWORD_FILE) have to be set.");
        } else {
            String login = "%s required username=\"%s\" password=\"%s\";";
            derived.put(
                    "spring.kafka.properties.sasl.jaas.config",
                    login.formatted(module, quoted(user), quoted(password)));
        }
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private String setting(String name) {
        return settings.getProperty(name, "");
    }
}
