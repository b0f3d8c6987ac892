package vn.hopluu.org.start;

import com.mongodb.ConnectionString;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;

/** What {@code HOPLUU_MODE=production} does not put up with, all in one place. */
final class SafeStart {

    private static final int SECRET_LENGTH = 32;
    private static final int DISTINCT = 12;
    private static final Pattern GUESSABLE = Pattern.compile(
            "change|example|secret|password|hopluu|01234|12345|abcdef|qwerty", Pattern.CASE_INSENSITIVE);

    private final ConfigurableEnvironment settings;
    private final Consumer<String> refuse;

    private SafeStart(ConfigurableEnvironment settings, Consumer<String> refuse) {
        this.settings = settings;
        this.refuse = refuse;
    }

    static void check(ConfigurableEnvironment environment, Consumer<String> refuse) {
        switch (environment.getProperty("HOPLUU_MODE", "local")) {
            case "local" -> {}
            case "production" -> new SafeStart(environment, refuse).production();
            default -> refuse.accept("HOPLUU_MODE is local or production.");
        }
    }

    private void production() {
        https("HOPLUU_PUBLIC_ADDRESS", setting("HOPLUU_PUBLIC_ADDRESS"));
        issuer(setting("HOPLUU_ISSUER"), setting("HOPLUU_ISSUER_KEYS"));
        broker();
        store();
        secret(setting("hopluu.secret"));
        demonstration();
        mail();
        CommandLine.secrets(settings)
                .forEach(name ->
                        refuse.accept("%s is on the command line, for all to see: give it in the environment or a file."
                                .formatted(name)));
    }

    private void https(String name, String address) {
        if (!address.startsWith("https://")) {
            refuse.accept("%s has to be an https address.".formatted(name));
        }
    }

    /** Left empty, it is this service itself, which asks nobody for its keys, though the others may ask it by plain http inside. */
    private void issuer(String issuer, String keys) {
        if (issuer.isBlank() || issuer.equals(setting("HOPLUU_PUBLIC_ADDRESS"))) {
            return;
        }
        https("HOPLUU_ISSUER", issuer);
        if (!keys.isBlank()) {
            https("HOPLUU_ISSUER_KEYS", keys);
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

    private void secret(String secret) {
        require(
                secret.length() >= SECRET_LENGTH,
                "HOPLUU_SECRET (or HOPLUU_SECRET_FILE) has to have %d characters or more.".formatted(SECRET_LENGTH));
        require(
                secret.isEmpty()
                        || !GUESSABLE.matcher(secret).find()
                                && secret.chars().distinct().count() >= DISTINCT,
                "HOPLUU_SECRET can be guessed: make one by chance, for instance with openssl rand -base64 48.");
    }

    private void demonstration() {
        require(
                setting("hopluu.demo-client-secret").isEmpty(),
                "HOPLUU_DEMO_CLIENT_SECRET makes a client for demonstrations, which may do everything: leave it out.");
        require(
                setting("hopluu.demo-password").isEmpty(),
                "HOPLUU_DEMO_PASSWORD makes people for demonstrations: leave it out.");
        require(
                settings.getProperty("hopluu.dataset", setting("HOPLUU_DATASET"))
                        .isEmpty(),
                "HOPLUU_DATASET loads units for demonstrations: leave it empty, and import the units of the province.");
    }

    /** Who is reminded of what is nobody else's business on the way. */
    private void mail() {
        require(
                setting("HOPLUU_SMTP_HOST").isEmpty()
                        || !setting("HOPLUU_SMTP_SECURITY").equals("NONE"),
                "HOPLUU_SMTP_SECURITY has to be STARTTLS or TLS.");
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
