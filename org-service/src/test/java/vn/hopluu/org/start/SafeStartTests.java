package vn.hopluu.org.start;

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
            "HOPLUU_KAFKA_USER", "org-service",
            "HOPLUU_KAFKA_PASSWORD", "k4Fk4\"\\",
            "HOPLUU_MONGODB", "mongodb://org-service:m0ng0@mongodb:27017/?tls=true&authSource=admin",
            "HOPLUU_SECRET", "tZ5vKq9wYx2BnM8cRj4LpF7hGs3DaE6u");

    @Test
    void startsWithSafeSettings() {
        assertThat(start(SAFE).isRunning()).isTrue();
    }

    @Test
    void takesAnEmptyIssuerForItsOwn() {
        var settings = new HashMap<>(SAFE);
        settings.put("HOPLUU_ISSUER", "");
        settings.put("HOPLUU_ISSUER_KEYS", "http://org-service:8081/oauth2/jwks");
        assertThat(start(settings).isRunning()).isTrue();
    }

    @Test
    void refusesKeysOfAnotherIssuerThatComeInTheClear() {
        var settings = new HashMap<>(SAFE);
        settings.put("HOPLUU_ISSUER", "https://sso.hatinh.gov.vn");
        assertThat(start(settings).isRunning()).isTrue();
        settings.put("HOPLUU_ISSUER_KEYS", "http://sso.hatinh.gov.vn/keys");
        assertThat(refusal(settings)).contains("HOPLUU_ISSUER_KEYS has to be an https");
    }

    @Test
    void needsNoneOfThemOutsideProduction() {
        assertThat(start(Map.of()).isRunning()).isTrue();
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
            HOPLUU_MONGODB             | mongodb://u:p@mongodb        | HOPLUU_MONGODB has to ask for encryption
            HOPLUU_MONGODB             | mongodb://mongodb/?tls=true  | HOPLUU_MONGODB has to name a user
            HOPLUU_MONGODB             | mongodb://u:p@m/?tls=true&tlsAllowInvalidHostnames=true | HOPLUU_MONGODB must not allow
            HOPLUU_MONGODB             | mongo                        | HOPLUU_MONGODB is not a connection string
            HOPLUU_SECRET              | tZ5vKq9wYx2BnM8cRj4LpF7hGs3  | HOPLUU_SECRET (or HOPLUU_SECRET_FILE) has to have 32
            HOPLUU_SECRET              | ''                           | HOPLUU_SECRET (or HOPLUU_SECRET_FILE) has to have 32
            HOPLUU_SECRET              | change-me-change-me-change-me-now! | HOPLUU_SECRET can be guessed
            HOPLUU_SECRET              | aaaaaaaabbbbbbbbccccccccdddddddd   | HOPLUU_SECRET can be guessed
            HOPLUU_DEMO_PASSWORD       | x                            | HOPLUU_DEMO_PASSWORD makes people
            HOPLUU_DEMO_CLIENT_SECRET  | x                            | HOPLUU_DEMO_CLIENT_SECRET makes a client
            HOPLUU_DATASET             | ha-tinh                      | HOPLUU_DATASET loads units
            """)
    void refusesAnUnsafeSetting(String name, String value, String reason) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(name, value);
        assertThat(refusal(settings)).contains(reason);
    }

    @Test
    void namesEveryReasonAtOnce() {
        assertThat(refusal(Map.of("HOPLUU_MODE", "production")).lines())
                .hasSize(6)
                .allMatch(line -> line.startsWith("org-service does not start") || line.startsWith("  - "));
    }

    @Test
    void refusesASecretOnTheCommandLine() {
        assertThat(refusal(SAFE, "--spring.kafka.password=x", "--HOPLUU_SECRET=x"))
                .contains("spring.kafka.password is on the command line", "HOPLUU_SECRET is on the command line");
    }

    @Test
    void judgesWhatIsUsedWhateverItWasGivenBy() {
        assertThat(refusal(
                        SAFE,
                        "--hopluu.demo-client-secret=x",
                        "--hopluu.demo-password=x",
                        "--hopluu.secret=x",
                        "--hopluu.dataset=x"))
                .contains(
                        "HOPLUU_DEMO_CLIENT_SECRET makes a client",
                        "HOPLUU_DEMO_PASSWORD makes people",
                        "HOPLUU_SECRET (or HOPLUU_SECRET_FILE) has to have 32",
                        "HOPLUU_DATASET loads units");
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
                        + " username=\"org-service\" password=\"from \\\"file\\\"\";");
    }

    @Test
    void takesTheSecretOfTheServiceFromAFile(@TempDir Path folder) throws IOException {
        var settings = new HashMap<>(SAFE);
        settings.put("HOPLUU_SECRET", "");
        settings.put(
                "HOPLUU_SECRET_FILE",
                Files.writeString(folder.resolve("secret"), SAFE.get("HOPLUU_SECRET") + "\n")
                        .toString());
        assertThat(start(settings).getEnvironment().getProperty("hopluu.secret"))
                .isEqualTo(SAFE.get("HOPLUU_SECRET"));
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
