package vn.hopluu.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import vn.hopluu.gateway.BrokenService;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;

class StatusTests {

    @Test
    void tellsWhichServicesAreReadyAndNothingElse() {
        try (StubService ready = StubService.answering("{\"status\":\"UP\",\"components\":{\"mongo\":{}}}");
                StubService notReady = StubService.handling(
                        exchange -> StubService.answer(exchange, 503, "{\"status\":\"OUT_OF_SERVICE\"}"));
                RunningGateway gateway = RunningGateway.with(
                        "hopluu.org-url=" + ready.url(),
                        "hopluu.report-url=" + notReady.url(),
                        "hopluu.aggregation-url=" + BrokenService.nobody())) {
            HttpResponse<String> response = gateway.get("/api/status");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .isEqualTo("{\"status\":\"DOWN\",\"services\":"
                            + "{\"aggregation\":\"DOWN\",\"org\":\"UP\",\"report\":\"DOWN\"}}");
            assertThat(ready.received().getLast().uri()).isEqualTo("/actuator/health/readiness");
        }
    }

    @Test
    void isUpWhenEveryServiceIs() {
        try (StubService ready = StubService.answering("{\"status\":\"UP\"}");
                RunningGateway gateway = RunningGateway.with(
                        "hopluu.org-url=" + ready.url(),
                        "hopluu.report-url=" + ready.url(),
                        "hopluu.aggregation-url=" + ready.url())) {
            assertThat(RunningGateway.json(gateway.get("/api/status"))
                            .path("status")
                            .stringValue(""))
                    .isEqualTo("UP");
        }
    }
}
