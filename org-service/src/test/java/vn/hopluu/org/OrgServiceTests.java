package vn.hopluu.org;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.dataset.HaTinh;

/** The service as a whole, seen from outside. */
@OnPlatform
@TestPropertySource(properties = "hopluu.dataset=ha-tinh")
class OrgServiceTests {

    private static final Path API = Path.of("contracts/openapi.json");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void awaitReady() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(get("/actuator/health/readiness").statusCode())
                                .isEqualTo(200));
    }

    @Test
    void tellsEveryPartitionOfEveryUnit() {
        UnitsOnTopic.awaitInEveryPartition(
                HaTinh.UNITS.stream().map(unit -> unit.id().value()).collect(toSet()));

        await().untilAsserted(() -> {
            assertThat(meters.get("hopluu.units.published").counter().count()).isGreaterThanOrEqualTo(317);
            assertThat(meters.get("hopluu.outbox.age").timeGauge().value()).isZero();
        });
    }

    @Test
    void servesItsUnits() throws Exception {
        assertThat(get("/api/units?search=cuong+gian").body()).contains("\"xa-cuong-gian\"");
        assertThat(get("/api/units/tinh-ha-tinh").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/liveness").body()).contains("UP");
    }

    @Test
    void explainsEvenWhatTheServerItselfRefuses() throws Exception {
        assertThat(List.of(get("/api/units?search=%C3%28"), get("/api/units/%C3%28%00"), get("/api/units/a%2Fb")))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.headers().firstValue("Content-Type"))
                            .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
                    assertThat(answer.body())
                            .contains("urn:hopluu:problem:malformed-request", "Yêu cầu không đúng dạng");
                });
    }

    @Test
    void describesItsApiAsItsContractSays() throws Exception {
        String described = json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(json.readTree(get("/v3/api-docs").body()));
        if (Boolean.getBoolean("hopluu.contracts.update")) {
            Files.writeString(API, described + "\n");
        }

        assertThat(json.readTree(described)).isEqualTo(json.readTree(Files.readString(API)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", Tokens.ADMINISTRATOR)
                        .build(),
                BodyHandlers.ofString());
    }
}
