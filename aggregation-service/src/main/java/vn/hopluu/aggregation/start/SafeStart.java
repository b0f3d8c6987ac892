package vn.hopluu.aggregation.start;

import com.mongodb.ConnectionString;
import java.util.function.Consumer;
import org.springframework.core.env.ConfigurableEnvironment;

/** What {@code HOPLUU_MODE=production} does not put up with, and a secret that protects nothing in any mode; all in one place. */
final class SafeStart {

    private static final int SECRET_LENGTH = 32;

    private final ConfigurableEnvironment settings;
    private final Consumer<String> refuse;

    private SafeStart(ConfigurableEnvironment settings, Consumer<String> refuse) {
        this.settings = settings;
        this.refuse = refuse;
    }

    static void check(ConfigurableEnvironment environment, Consumer<String> refuse) {
        new SafeStart(environment, refuse).webhooks();
        switch (environment.getProperty("HOPLUU_MODE", "local")) {
            case "local" -> {}
            case "production" -> new SafeStart(environment, refuse).production();
            default -> refuse.accept("HOPLUU_MODE is local or production.");
        }
    }

    /** None is well: then there are no webhooks. */
    private void webhooks() {
        String secret = setting("HOPLUU_WEBHOOK_SECRET");
        require(
                secret.isEmpty() || secret.length() >= SECRET_LENGTH,
                "HOPLUU_WEBHOOK_SECRET (or HOPLUU_WEBHOOK_SECRET_FILE) has to have %d characters or more."
                        .formatted(SECRET_LENGTH));
    }

    private void production() {
        https("HOPLUU_PUBLIC_ADDRESS", setting("HOPLUU_PUBLIC_ADDRESS"));
        if (!setting("HOPLUU_ISSUER").isBlank()) {
            issuer();
        }
        broker();
        store();
        CommandLine.secrets(settings)
                .forEach(name ->
                        refuse.accept("%s is on the command line, for all to see: give it in the environment or a file."
                                .formatted(name)));
    }

    /** Our own may hand out its keys inside: org-service is reached as every other service is. */
    private void issuer() {
        https("HOPLUU_ISSUER", setting("HOPLUU_ISSUER"));
        boolean isOurs = setting("HOPLUU_ISSUER").equals(setting("HOPLUU_PUBLIC_ADDRESS"));
        if (!isOurs && !setting("HOPLUU_ISSUER_KEYS").isBlank()) {
            https("HOPLUU_ISSUER_KEYS", setting("HOPLUU_ISSUER_KEYS"));
        }
    }

    private void https(String name, String address) {
        if (!address.startsWith("https://")) {
            refuse.accept("%s has to be an https address.".formatted(name));
        }
    }

    private void broker() {
        switch (settings.getProperty("spring.kafka.security.protocol", "")) {
            case "SASL_SSL" -> {}
            case "SSL" ->
                require(
                        !setting("HOPLUU_KAFKA_KEY").isEmpty(),
                        "HOPLUU_KAFKA_CERTIFICATE and HOPLUU_KAFKA_KEY"
                                + " have to be set, or HOPLUU_KAFKA_SECURITY=SASL_SSL with a user and a password.");
            default -> refuse.accept("HOPLUU_KAFKA_SECURITY has to be SASL_SSL or SSL.");
        }
        require(
                settings.getProperty("spring.kafka.properties.ssl.endpoint.identification.algorithm", "https")
                        .equals("https"),
                "spring.kafka.properties.ssl.endpoint.identification.algorithm has to be https: it checks whose certificate it is.");
    }

    private void store() {
        try {
            var connection = new ConnectionString(settings.getProperty("spring.mongodb.uri", ""));
            boolean tls = Boolean.TRUE.equals(connection.getSslEnabled())
                    || !setting("HOPLUU_MONGODB_CA").isEmpty();
            require(tls, "HOPLUU_MONGODB has to ask for encryption (tls=true), or HOPLUU_MONGODB_CA be set.");
            require(connection.getCredential() != null, "HOPLUU_MONGODB has to name a user and a password.");
            require(
                    !Boolean.TRUE.equals(connection.getSslInvalidHostnameAllowed()),
                    "HOPLUU_MONGODB must not allow invalid host names.");
        } catch (IllegalArgumentException e) {
            refuse.accept("HOPLUU_MONGODB is not a connection string of MongoDB.");
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            refuse.accept(otherwise);
        }
    }

    private String setting(String name) {
        return settings.getProperty(name, "");
    }
}
