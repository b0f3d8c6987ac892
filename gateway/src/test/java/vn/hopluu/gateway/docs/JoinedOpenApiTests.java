package vn.hopluu.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.hopluu.gateway.BrokenService;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;

class JoinedOpenApiTests {

    private static final StubService ORG = StubService.answering("{\"paths\":{\"/api/units\":{}}}");
    private static final StubService REPORT = StubService.answering("{\"paths\":{\"/api/forms\":{}}}");

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with(
                "hopluu.org-url=" + ORG.url(),
                "hopluu.report-url=" + REPORT.url(),
                "hopluu.aggregation-url=" + BrokenService.nobody());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        ORG.close();
        REPORT.close();
    }

    @Test
    void joinsTheDocumentsOfTheServicesThatAnswer() {
        JsonNode document = RunningGateway.json(gateway.get("/api/openapi.json"));
        assertThat(document.path("paths").propertyNames()).containsExactly("/api/units", "/api/forms");
        assertThat(ORG.received().getLast().uri()).isEqualTo("/v3/api-docs");
        assertThat(REPORT.received().getLast().uri()).isEqualTo("/v3/api-docs");
    }

    @Test
    void saysWhichServiceIsLeftOut() {
        JsonNode document = RunningGateway.json(gateway.get("/api/openapi.json"));
        assertThat(document.path("x-unavailable-services").toString()).isEqualTo("[\"aggregation\"]");
        assertThat(document.path("info").path("description").stringValue("")).contains("aggregation");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/docs, text/html;charset=UTF-8, /api/docs/page.js",
        "/api/docs/page.js, text/javascript, /api/openapi.json",
        "/api/docs/swagger-ui.css, text/css, .swagger-ui",
        "/api/docs/swagger-ui-bundle.js, text/javascript, SwaggerUIBundle"
    })
    void showsTheDocumentAsAPage(String path, String type, String content) {
        HttpResponse<String> response = gateway.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(response.body()).contains(content);
    }

    @Test
    void hasNoInlineScriptThatItsPolicyWouldForbid() {
        assertThat(gateway.get("/api/docs").body()).doesNotContainPattern("<script>|<style>|style=|onload=");
    }

    @Test
    void servesNothingElseOfThePagesLibrary() {
        assertThat(gateway.get("/api/docs/oauth2-redirect.html").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/webjars/swagger-ui/5.32.0/index.html").statusCode())
                .isEqualTo(404);
    }
}
