package vn.hopluu.systemtests.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.systemtests.LiveSystem;

/** What is for operators is not reached through the public address, by whatever path, not even by who may do everything. */
@TestInstance(Lifecycle.PER_CLASS)
class HiddenPathTests {

    private final LiveSystem system = LiveSystem.withoutLimits();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operations/rebuilds/current",
                "/operations/sessions/ended",
                "/operations/sessions/ended?after=0",
                "/api/operations/sessions/ended",
                "/api/totals/operations/rebuilds/current",
                "/api/units/../operations/sessions/ended",
                "/api/units/%2e%2e/%2e%2e/operations/sessions/ended",
                "/api/units/..%2f..%2foperations/sessions/ended",
                "/api/units/..;/..;/operations/sessions/ended",
                "/api/units//operations/sessions/ended",
                "/api/units/..%5c..%5coperations%5csessions%5cended",
                "/sign-in/../operations/sessions/ended",
                "/sign-in/%2e%2e/operations/sessions/ended",
                "/oauth2/..;/operations/sessions/ended",
                "/oauth2/../actuator/env",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/actuator/configprops",
                "/actuator/loggers",
                "/actuator/gateway/routes",
                "/api/actuator/prometheus",
                "/api/forms/..;/actuator/prometheus",
                "/v3/api-docs",
                "/ACTUATOR/env"
            })
    void areNotReached(String path) {
        var raw = new RawRequest("GET " + path + " HTTP/1.1").with("Authorization: Bearer " + system.token());

        var answer = raw.sentTo(system.address());

        assertThat(answer.status()).as(path).isIn(Set.of(400, 401, 403, 404));
        assertThat(answer.text()).doesNotContain("\"ended\"", "\"state\"", "hopluu_", "\"propertySources\"", "openapi");
    }

    @Test
    void healthAndMetricsAreForThisMachineOnly() {
        for (var path : new String[] {"/actuator/health", "/actuator/prometheus"}) {
            var raw = new RawRequest("GET " + path + " HTTP/1.1").with("X-Forwarded-For: 203.0.113.7");

            assertThat(raw.sentTo(system.address()).status()).as(path).isEqualTo(404);
        }
    }
}
