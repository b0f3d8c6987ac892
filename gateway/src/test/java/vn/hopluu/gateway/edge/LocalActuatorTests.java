package vn.hopluu.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hopluu.gateway.RunningGateway;

class LocalActuatorTests {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void isReadyWhetherOrNotTheServicesAre() {
        assertThat(gateway.get("/actuator/health/readiness").body()).contains("UP");
        assertThat(gateway.get("/actuator/health/liveness").body()).contains("UP");
    }

    @Test
    void countsRefusalsByReason() {
        gateway.get("/api/unknown");
        assertThat(gateway.get("/actuator/prometheus").body())
                .containsPattern("hopluu_refusals_total\\{[^}]*reason=\"not-found\"");
    }

    @Test
    void answersNobodyWhomAProxyPassesOn() {
        assertThat(gateway.get("/actuator/prometheus", "X-Forwarded-For", "203.0.113.1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(gateway.get("/actuator/prometheus", "Forwarded", "for=203.0.113.1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersTheOperatorsNetworkOnAPortOfItsOwn() {
        try (RunningGateway apart = RunningGateway.with("management.server.port=0")) {
            assertThat(apart.manage("/actuator/prometheus", "X-Forwarded-For", "203.0.113.1")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(apart.get("/actuator/prometheus").statusCode()).isEqualTo(404);
        }
    }
}
