package vn.hopluu.org.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.OnPlatform;
import vn.hopluu.org.Tokens;
import vn.hopluu.org.UnitsOnTopic;

/** Over the real tree of Hà Tĩnh; each test with communes of its own. */
@OnPlatform
@TestPropertySource(properties = "hopluu.dataset=ha-tinh")
class RestructuringsApiTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void awaitUnits() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get("/api/units/tinh-ha-tinh").statusCode() == 200);
    }

    @Test
    void previewsRegistersAndTellsOfAnAct() throws Exception {
        String act = act("2026-01-01", """
                {"change":"merge","from":["xa-cam-binh-2025"],"into":"xa-moi-2026","creates":
                  {"name":"Xã Mới","kind":"COMMUNE","parent":"tinh-ha-tinh","code":null,"electronicIdentifier":null}}""");

        JsonNode preview = body(post("/api/restructurings/previews", act));
        assertThat(preview.path("differences").valueStream())
                .extracting(
                        one -> one.path("unit").asString(),
                        one -> one.path("nature").asString())
                .containsExactly(tuple("xa-cam-binh-2025", "ENDED"), tuple("xa-moi-2026", "FOUNDED"));
        assertThat(preview.at("/obligations/end/0").asString()).isEqualTo("xa-cam-binh-2025");
        assertThat(preview.path("touched")
                        .valueStream()
                        .map(one -> one.path("unit").asString()))
                .contains("xa-cam-binh-2025", "xa-cam-binh")
                .doesNotContain("xa-moi-2026");
        assertThat(preview.path("totals").valueStream().map(JsonNode::asString))
                .containsExactly("xa-cam-binh-2025", "xa-moi-2026");

        String version = '"' + preview.path("version").asString() + '"';
        assertThat(put("api-merge", act, "If-Match", version).statusCode()).isEqualTo(201);
        assertThat(put("api-merge", act, "If-Match", version).statusCode()).isEqualTo(200);
        assertThat(put("another", act, "If-Match", version).statusCode()).isEqualTo(412);

        assertThat(body(get("/api/units/xa-cam-binh-2025"))
                        .at("/successor/unit")
                        .asString())
                .isEqualTo("xa-moi-2026");
        assertThat(body(get("/api/restructurings/api-merge")).path("state").asString())
                .isEqualTo("IN_EFFECT");
        assertThat(body(get("/api/restructurings")).path("items").valueStream())
                .extracting(one -> one.path("act").asString())
                .contains("api-merge", "nq-1665-2025", "nq-1283-2024");
        UnitsOnTopic.awaitInEveryPartition(Set.of("xa-moi-2026"));
    }

    @Test
    void withdrawsAnActThatIsAheadAndNoOther() throws Exception {
        String act = act(LocalDate.now().plusYears(1).toString(), rename("xa-cam-due-2025", "Xã Sau Này"));
        assertThat(put("api-ahead", act).statusCode()).isEqualTo(201);
        assertThat(body(get("/api/restructurings/api-ahead")).path("state").asString())
                .isEqualTo("AHEAD");

        assertThat(delete("api-ahead").statusCode()).isEqualTo(204);
        assertThat(delete("api-ahead").statusCode()).isEqualTo(204);
        assertThat(body(get("/api/units/xa-cam-due-2025")).path("spans").size()).isEqualTo(1);

        assertProblem(put("api-ahead", act), 409, "act-identity-taken");
        assertProblem(delete("nq-1665-2025"), 409, "act-in-effect");
        assertProblem(delete("never-heard-of"), 404, "unknown-act");
        assertProblem(get("/api/restructurings/Not%20An%20Id"), 404, "unknown-act");
    }

    @Test
    void namesEveryViolationWithItsPlaceInTheAct() throws Exception {
        HttpResponse<String> answer = put(
                "api-bad",
                act(
                        "2026-01-01",
                        rename("nobody", "X"),
                        "{\"change\":\"merge\",\"from\":[\"xa-dan-hai\"],\"into\":\"xa-dan-hai\",\"creates\":null}",
                        "{\"change\":\"split\",\"unit\":\"xa-nghi-xuan\",\"into\":[\"xa-a\",\"xa-b\"]}"));

        assertProblem(answer, 422, "act-not-possible");
        assertThat(body(answer).path("errors").valueStream())
                .extracting(
                        one -> one.path("pointer").asString(),
                        one -> one.path("code").asString())
                .contains(
                        tuple("/changes/0/unit", "unknown-unit"),
                        tuple("/changes/1/from/0", "into-itself"),
                        tuple("/changes/2", "no-main-successor"));
        assertThat(body(answer).path("errors").valueStream())
                .allSatisfy(error -> assertThat(error.path("detail").asString()).isNotBlank());
    }

    @Test
    void namesEverythingThatIsNoActAtOnce() throws Exception {
        HttpResponse<String> answer = put("api-shape", """
                {"effective":"tomorrow","legalBasis":" ","tittle":"x","changes":[
                  {"change":"rename","unit":"Xã"},{"change":"explode","unit":"a"},7]}""", "Accept-Language", "en");

        assertProblem(answer, 400, "invalid-content");
        assertThat(body(answer).path("errors").valueStream())
                .extracting(
                        one -> one.path("pointer").asString(),
                        one -> one.path("code").asString())
                .containsExactlyInAnyOrder(
                        tuple("/effective", "not-a-date"),
                        tuple("/legalBasis", "not-a-text"),
                        tuple("/title", "required"),
                        tuple("/changes/0/unit", "not-an-identity"),
                        tuple("/changes/0/name", "required"),
                        tuple("/changes/1/change", "not-one-of"),
                        tuple("/changes/2", "not-an-object"),
                        tuple("/tittle", "unknown-member"));
        assertThat(answer.body()).contains("An identity has only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"act\"", "{\"changes\":{}}", "{\"title\":\"a\",\"title\":\"b\"}"})
    void refusesWhatIsNotEvenThat(String body) throws Exception {
        assertThat(put("api-broken", body).statusCode()).isEqualTo(400);
        assertThat(get("/api/restructurings/api-broken").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAnIdentityOrAVersionThatIsNone() throws Exception {
        String act = act("2026-01-01", rename("xa-dan-hai", "X"));

        assertProblem(put("Not-Small", act), 400, "invalid-parameter");
        assertProblem(put("preview", act), 400, "invalid-parameter");
        assertProblem(put("api-version", act, "If-Match", "yesterday"), 400, "invalid-parameter");
    }

    private static String act(String effective, String... changes) {
        return """
                {"effective":"%s","legalBasis":"1/NQ","title":"Thử","changes":[%s]}""".formatted(effective, String.join(",", changes));
    }

    private static String rename(String unit, String name) {
        return "{\"change\":\"rename\",\"unit\":\"%s\",\"name\":\"%s\"}".formatted(unit, name);
    }

    private void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(body(answer).path("type").asString()).isEqualTo("urn:hopluu:problem:" + type);
    }

    private JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> put(String act, String body, String... headers)
            throws IOException, InterruptedException {
        var request = request("/api/restructurings/" + act).PUT(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> delete(String act) throws IOException, InterruptedException {
        return send(request("/api/restructurings/" + act).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", Tokens.ADMINISTRATOR)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
