package vn.hopluu.aggregation.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts an application of nothing but this service's settings. */
class SafeStartTests {

    private static final Map<String, String> SAFE = Map.of(
            "HOPLUU_MODE", "production",
            "HOPLUU_PUBLIC_ADDRESS", "https://bao-cao.hatinh.gov.vn",
            "HOPLUU_KAFKA_SECURITY", "SASL_SSL",
            "HOPLUU_KAFKA_USER", "aggregation-service",
            "HOPLUU_KAFKA_PASSWORD", "k4Fk4\"\\",
            "HOPLUU_MONGODB", "mongodb://aggregation-service:m0ng0@mongodb:27017/?tls=true&authSource=admin");

    @Test
    void startsWithSafeSettings() {
        assertThat(start(SAFE).isRunning()).isTrue();
    }

    @Test
    void needsNoneOfThemOutsideProduction() {
        assertThat(start(Map.of()).isRunning()).isTrue();
    }

    @Test
    void takesAnEmptyIssuerForOurOwn() {
        var settings = new HashMap<>(SAFE);
        settings.put("HOPLUU_ISSUER", "");
        assertThat(start(settings).isRunning()).isTrue();
    }

    @Test
    void readsTheKeysOfOurOwnIssuerInside() {
        var settings = new HashMap<>(SAFE);
        settings.put("HOPLUU_ISSUER_KEYS", "http://org-service:8081/oauth2/jwks");
        assertThat(start(settings).isRunning()).isTrue();
    }

    @Test
    void readsTheKeysOfAnotherIssuerOnlyOverHttps() {
        var settings = new HashMap<>(SAFE);
        settings.put("HOPLUU_ISSUER", "https://sso.hatinh.gov.vn");
        settings.put("HOPLUU_ISSUER_KEYS", "http://sso.hatinh.gov.vn/keys");
        assertThat(refusal(settings)).contains("HOPLUU_ISSUER_KEYS has to be an https");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            HOPLUU_MODE                | productive                   | HOPLUU_MODE is local or production
            HOPLUU_PUBLIC_ADDRESS      | http://bao-cao.hatinh.gov.vn | HOPLUU_PUBLIC_ADDRESS has to be an https
            HOPLUU_PUBLIC_ADDRESS      | ''                           | HOPLUU_PUBLIC_ADDRESS has to be an https
            HOPLUU_ISSUER              | http://sso.hatinh.gov.vn     | HOPLUU_ISSUER has to be an https
            HOPLUU_KAFKA_SECURITY      | PLAINTEXT                    | HOPLUU_KAFKA_SECURITY has to be SASL_SSL or SSL
            HOPLUU_KAFKA_SECURITY      | SASL_PLAINTEXT               | HOPLUU_KAFKA_SECURITY has to be SASL_SSL or SSL
            HOPLUU_KAFKA_SECURITY      | TLS                          | HOPLUU_KAFKA_SECURITY is PLAINTEXT, SSL, SASL_SSL
            HOPLUU_KAFKA_SECURITY      | SSL                          | HOPLUU_KAFKA_CERTIFICATE and HOPLUU_KAFKA_KEY
            HOPLUU_KAFKA_MECHANISM     | GSSAPI                       | HOPLUU_KAFKA_MECHANISM is SCRAM-SHA-512
            HOPLUU_KAFKA_PASSWORD      | ''                           | HOPLUU_KAFKA_USER and HOPLUU_KAFKA_PASSWORD
            HOPLUU_KAFKA_PASSWORD_FILE | /nowhere                     | Set HOPLUU_KAFKA_PASSWORD or HOPLUU_KAFKA_PASSWORD_FILE
            HOPLUU_SOME_FILE           | /nowhere                     | HOPLUU_SOME_FILE names a file that cannot be read
            HOPLUU_WEBHOOK_SECRET      | short                        | HOPLUU_WEBHOOK_SECRET (or HOPLUU_WEBHOOK_SECRET_FILE) has to have 32
            HOPLUU_MONGODB             | mongodb://u:p@mongodb        | HOPLUU_MONGODB has to ask for encryption
            HOPLUU_MONGODB             | mongodb://mongodb/?tls=true  | HOPLUU_MONGODB has to name a user
            HOPLUU_MONGODB             | mongodb://u:p@m/?tls=true&tlsAllowInvalidHostnames=true | HOPLUU_MONGODB must not allow
            HOPLUU_MONGODB             | mongo                        | HOPLUU_MONGODB is not a connection string
            """)
    void refusesAnUnsafeSetting(String name, String value, String reason) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(name, value);
        assertThat(refusal(settings)).contains(reason);
    }

    @Test
    void namesEveryReasonAtOnce() {
        assertThat(refusal(Map.of("HOPLUU_MODE", "production")).lines())
                .hasSize(5)
                .allMatch(line -> line.startsWith("aggregation-service does not start") || line.startsWith("  - "));
    }

    @Test
    void refusesASecretOnTheCommandLine() {
        assertThat(refusal(SAFE, "--spring.kafka.password=x", "--HOPLUU_SECRET=x"))
                .contains("spring.kafka.password is on the command line", "HOPLUU_SECRET is on the command line");
    }

    @Test
    void keepsSecretsToItself() {
        var settings = new HashMap<>(SAFE);
        settings.put("HOPLUU_MODE", "?");
        assertThat(refusal(settings)).doesNotContain("m0ng0", "k4Fk4");
    }

    @Test
    void takesASecretFromAFile(@TempDir Path folder) throws IOException {
        var settings = new HashMap<>(SAFE);
        settings.remove("HOPLUU_KAFKA_PASSWORD");
        settings.put(
                "HOPLUU_KAFKA_PASSWORD_FILE",
                Files.writeString(folder.resolve("password"), "from \"file\"\n").toString());
        assertThat(start(settings).getEnvironment().getProperty("spring.kafka.properties.sasl.jaas.config"))
                .isEqualTo("org.apache.kafka.common.security.scram.ScramLoginModule required"
                        + " username=\"aggregation-service\" password=\"from \\\"file\\\"\";");
    }

    @Test
    void putsAPasswordFromAFileIntoTheAddressOfTheStore(@TempDir Path folder) throws IOException {
        var settings = new HashMap<>(SAFE);
        settings.put("HOPLUU_MONGODB", "mongodb://u:${HOPLUU_MONGODB_PASSWORD}@mongodb/?tls=true");
        settings.put(
                "HOPLUU_MONGODB_PASSWORD_FILE",
                Files.writeString(folder.resolve("password"), "fr0m").toString());
        assertThat(start(settings).getEnvironment().getProperty("spring.mongodb.uri"))
                .isEqualTo("mongodb://u:fr0m@mongodb/?tls=true");
    }

    private static ConfigurableApplicationContext start(Map<String, String> settings, String... arguments) {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.copyOf(settings));
        return application.run(arguments);
    }

    private static String refusal(Map<String, String> settings, String... arguments) {
        return String.valueOf(assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> start(settings, arguments))
                .actual()
                .getMessage());
    }

    static class Nothing {}
}
