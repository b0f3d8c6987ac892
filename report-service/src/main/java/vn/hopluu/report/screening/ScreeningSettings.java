package vn.hopluu.report.screening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param clamav {@code host:port} of clamd; empty: files are not scanned
 * @param clamavTimeout longest silence of clamd
 */
@ConfigurationProperties("hopluu")
record ScreeningSettings(
        @DefaultValue("") String clamav,
        @DefaultValue("10s") Duration clamavTimeout) {

    ScreeningSettings {
        if (!clamav.isBlank() && !(clamav.matches("\\[?[^\\s\\]]+]?:[1-9]\\d{0,4}") && port(clamav) <= 65_535)) {
            throw new IllegalArgumentException("hopluu.clamav must be host:port, not " + clamav);
        }
    }

    String host() {
        return clamav.substring(0, clamav.lastIndexOf(':'));
    }

    int port() {
        return port(clamav);
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
