package vn.hopluu.report.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningSettingsTests {

    @Test
    void readsHostAndPort() {
        ScreeningSettings settings = settings("[::1]:3310");
        assertThat(settings.host()).isEqualTo("[::1]");
        assertThat(settings.port()).isEqualTo(3310);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamd", "clamd:", ":3310", "clamd:0", "clamd:65536", "clamd:99999", "clamd:x", "a b:3310"})
    void refusesWhatIsNoAddress(String clamav) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(clamav))
                .withMessageContaining("host:port")
                .withMessageContaining(clamav);
    }

    private static ScreeningSettings settings(String clamav) {
        return new ScreeningSettings(clamav, Duration.ofSeconds(10));
    }
}
