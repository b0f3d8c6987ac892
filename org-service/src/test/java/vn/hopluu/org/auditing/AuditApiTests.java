package vn.hopluu.org.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.OnPlatform;
import vn.hopluu.org.Tokens;

/** Every act on people, clients and units is in the trail, for the administrators within whose reach it lies. */
@OnPlatform
@TestPropertySource(properties = "hopluu.dataset=ha-tinh")
class AuditApiTests {

    private static final String PATH = "/api/audit/organisation";
    private static final String OF_PROVINCE = Tokens.bearer("ADMINISTRATOR@tinh-ha-tinh");
    private static final String OF_COMMUNE = Tokens.bearer("ADMINISTRATOR@xa-dan-hai");
    private static final String OF_NEIGHBOUR = Tokens.bearer("ADMINISTRATOR@xa-co-dam-2025");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String client = "may-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @BeforeEach
    void awaitUnits() {
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        get("/api/units/tinh-ha-tinh", Tokens.ADMINISTRATOR).statusCode() == 200);
    }

    @Test
    void tellsWhatBecameOfAClientAndKeepsItsIdentityFromOthers() {
        register();
        String secret = JsonMapper.shared()
                .readTree(
                        send("POST", "/api/clients/" + client + "/secrets", "").body())
                .path("secret")
                .asString();
        send("PUT", "/api/clients/" + client + "/rights", "{\"rights\":[\"ANALYST@xa-dan-hai\"]}");
        send("DELETE", "/api/clients/" + client, "");

        List<JsonNode> entries = entries("object=" + client, OF_PROVINCE, 4);
        assertThat(entries.stream().map(one -> one.path("act").asString()))
                .containsExactly("REMOVE_CLIENT", "GRANT_CLIENT", "RENEW_CLIENT_SECRET", "REGISTER_CLIENT");
        assertThat(entries.get(1).at("/changes/0/before").asString()).isEqualTo("PREPARER@xa-dan-hai");
        assertThat(entries.getFirst().at("/who/subject").asString()).isEqualTo("tester");
        assertThat(entries.toString()).doesNotContain(secret);
        assertThat(register().statusCode()).isEqualTo(409);
    }

    @Test
    void showsEachAdministratorWhatLiesWithinReach() {
        register();

        assertThat(entries("object=" + client, OF_COMMUNE, 1)).hasSize(1);
        assertThat(items(get(PATH + "?object=" + client, OF_NEIGHBOUR))).isEmpty();
        assertThat(items(get(PATH + "?object=" + client, Tokens.ADMINISTRATOR))).hasSize(1);
    }

    @Test
    void showsEveryAdministratorWhatBecameOfTheUnits() {
        List<JsonNode> takenOver = entries("act=IMPORT_UNITS", OF_NEIGHBOUR, 1);

        assertThat(takenOver.getFirst().at("/who/subject").asString()).isEqualTo("org-service");
        assertThat(takenOver.getFirst().path("kind").asString()).isEqualTo("LEDGER");
    }

    @Test
    void isForAdministratorsOnly() {
        for (String role : List.of("PREPARER", "APPROVER", "REVIEWER", "ANALYST")) {
            String officer = Tokens.bearer(role + "@tinh-ha-tinh");
            assertThat(get(PATH, officer).statusCode()).isEqualTo(403);
            assertThat(get(PATH + "/exports", officer).statusCode()).isEqualTo(403);
            assertThat(get(PATH + "/head", officer).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void pagesFromTheNewestBack() {
        register();
        send("PUT", "/api/clients/" + client + "/rights", "{\"rights\":[\"ANALYST@xa-dan-hai\"]}");
        List<JsonNode> whole = entries("object=" + client, OF_PROVINCE, 2);

        JsonNode first = json(get(PATH + "?limit=1&object=" + client, OF_PROVINCE));
        JsonNode second = json(get(
                PATH + "?limit=1&object=" + client + "&cursor="
                        + first.path("next").asString(),
                OF_PROVINCE));

        assertThat(List.of(first.at("/items/0"), second.at("/items/0"))).isEqualTo(whole);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void refusesWhatItCannotSearchFor() {
        for (String wrong : List.of(
                "limit=0",
                "cursor=%25",
                "from=gestern",
                "to=2020-13-01",
                "to=%2B999999999-12-31",
                "unit=*",
                "nothing=1")) {
            assertThat(get(PATH + "?" + wrong, OF_PROVINCE).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(get(PATH + "/exports?from=gestern", OF_PROVINCE).statusCode())
                .isEqualTo(400);
    }

    @Test
    void givesOutALineForEachChange() {
        register();
        entries("object=" + client, OF_PROVINCE, 1);

        HttpResponse<String> file = get(PATH + "/exports?object=" + client, OF_PROVINCE);

        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body().lines()).hasSizeGreaterThan(2).first().asString().startsWith("\uFEFFat,act,kind");
        assertThat(file.body()).contains(",/rights,,PREPARER@xa-dan-hai");
        assertThat(json(get(PATH + "/head", OF_PROVINCE)).path("hash").asString())
                .hasSize(64);
    }

    private HttpResponse<String> register() {
        String body = "{\"client\":\"%s\",\"name\":\"Phần mềm (synthetic)\",\"rights\":[\"PREPARER@xa-dan-hai\"]}";
        return send("POST", "/api/clients", body.formatted(client));
    }

    private List<JsonNode> entries(String query, String token, int many) {
        await().until(() -> items(get(PATH + "?" + query, token)).size() >= many);
        return items(get(PATH + "?" + query, token));
    }

    private static List<JsonNode> items(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<JsonNode> items = new ArrayList<>();
        json(answer).path("items").forEach(items::add);
        return items;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String token) {
        return send(HttpRequest.newBuilder(uri(path)).GET(), token);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)),
                OF_PROVINCE);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token) {
        try {
            return http.send(request.header("Authorization", token).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
