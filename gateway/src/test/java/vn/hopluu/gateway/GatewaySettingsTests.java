package vn.hopluu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class GatewaySettingsTests {

    @Test
    void takesThePublicAddressAsItsOwnIssuer() {
        assertThat(withPublicAddress("https://hopluu.example.vn/").issuer()).isEqualTo("https://hopluu.example.vn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hopluu.example.vn", "hopluu.example.vn:8080", "//hopluu.example.vn", "ftp://hopluu.example.vn"})
    void saysWhatAPublicAddressIs(String none) {
        assertThatThrownBy(() -> withPublicAddress(none))
                .hasStackTraceContaining("https://hopluu.example.vn, not " + none);
    }

    private static GatewaySettings withPublicAddress(String address) {
        var settings = new MapConfigurationPropertySource(Map.of(
                "hopluu.org-url", "http://org",
                "hopluu.report-url", "http://report",
                "hopluu.aggregation-url", "http://aggregation",
                "hopluu.public-address", address));
        return new Binder(settings).bind("hopluu", GatewaySettings.class).get();
    }
}
