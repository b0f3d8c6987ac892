package vn.hopluu.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;

class RoutesTests {

    private static final StubService ORG = StubService.answering("\"org\"");
    private static final StubService REPORT = StubService.answering("\"report\"");
    private static final StubService AGGREGATION = StubService.answering("\"aggregation\"");

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with(
                "hopluu.org-url=" + ORG.url(),
                "hopluu.report-url=" + REPORT.url(),
                "hopluu.aggregation-url=" + AGGREGATION.url());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        ORG.close();
        REPORT.close();
        AGGREGATION.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/units, org",
        "/api/units/xa-cuong-gian/history, org",
        "/api/tree, org",
        "/api/tree/differences?from=2025-06-30&to=2025-07-01, org",
        "/api/restructurings, org",
        "/api/restructurings/nq-1665-2025, org",
        "/api/imports/units?dryRun=true, org",
        "/api/exports/acts, org",
        "/api/forms/TT-CCHC/periods/2024-H1, report",
        "/api/periods?form=TT-CCHC, report",
        "/api/reports/TT-CCHC.2024-H1.xa-cuong-gian, report",
        "/api/settings/xa-cuong-gian, report",
        "/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh, aggregation",
        "/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh/stream, aggregation",
        "/api/audit/organisation/head, org",
        "/api/audit/reports?unit=xa-co-dam-2025, report",
        "/api/series/TT-CCHC/CONTESTS/xa-co-dam-2025?kind=YEAR, aggregation",
        "/api/webhooks, aggregation",
        "/api/webhooks/wh_1/deliveries, aggregation"
    })
    void leadsEachPathToItsService(String path, String service) {
        assertThat(gateway.get(path).body()).isEqualTo("\"" + service + "\"");
    }

    @Test
    void passesPathAndQueryOnAsTheyAre() {
        gateway.get("/api/units?search=c%C6%B0%C6%A1ng+gi%C3%A1n&limit=5");
        assertThat(ORG.received().getLast().uri()).isEqualTo("/api/units?search=c%C6%B0%C6%A1ng+gi%C3%A1n&limit=5");
    }

    @Test
    void passesAWriteOnWithItsBody() {
        gateway.send("/api/reports/r/draft", request -> request.PUT(BodyPublishers.ofString("{\"values\":{}}")));
        assertThat(REPORT.received().getLast().bodySize()).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/unknown",
                "/api/unitsmore",
                "/operations/rebuilds",
                "/v3/api-docs",
                "/actuator/env",
                "/favicon.ico"
            })
    void knowsNoOtherPath(String path) {
        HttpResponse<String> response = gateway.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(RunningGateway.json(response).path("type").stringValue(""))
                .isEqualTo("urn:hopluu:problem:not-found");
        assertThat(RunningGateway.json(response).path("instance").stringValue(""))
                .isEqualTo(path);
    }
}
