package vn.hopluu.gateway.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts an application of nothing but this service's settings. */
class SafeStartTests {

    private static final Map<String, String> SAFE = Map.of(
            "HOPLUU_MODE", "production",
            "HOPLUU_PUBLIC_ADDRESS", "https://bao-cao.hatinh.gov.vn");

    @Test
    void startsWithSafeSettings() {
        assertThat(start(SAFE).isRunning()).isTrue();
    }

    @Test
    void takesAnIssuerThatIsLeftEmptyForItsOwn() {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put("HOPLUU_ISSUER", "");
        assertThat(start(settings).isRunning()).isTrue();
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
            """)
    void refusesAnUnsafeSetting(String name, String value, String reason) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(name, value);
        assertThat(refusal(settings)).contains(reason);
    }

    @Test
    void refusesKeysOfAnotherIssuerThatAnybodyOnTheWayCouldReplace() {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put("HOPLUU_ISSUER", "https://sso.hatinh.gov.vn");
        settings.put("HOPLUU_ISSUER_KEYS", "http://sso.hatinh.gov.vn/keys");
        assertThat(refusal(settings)).contains("HOPLUU_ISSUER_KEYS has to be an https");
    }

    @Test
    void namesEveryReasonAtOnce() {
        assertThat(refusal(Map.of("HOPLUU_MODE", "production", "HOPLUU_ISSUER", "http://sso.hatinh.gov.vn"))
                        .lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("gateway does not start") || line.startsWith("  - "));
    }

    @Test
    void refusesASecretOnTheCommandLine() {
        assertThat(refusal(SAFE, "--spring.kafka.password=x", "--HOPLUU_SECRET=x"))
                .contains("spring.kafka.password is on the command line", "HOPLUU_SECRET is on the command line");
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
