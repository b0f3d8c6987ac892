package vn.hopluu.org.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.OnPlatform;
import vn.hopluu.org.Tokens;

/** Administrators and the clients within their reach. */
@OnPlatform
@TestPropertySource(properties = "hopluu.dataset=ha-tinh")
class ClientsApiTests {

    private static final String COMMUNE = Tokens.bearer("ADMINISTRATOR@xa-co-dam-2025");
    private static final String NEIGHBOUR = Tokens.bearer("ADMINISTRATOR@xa-dan-hai");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String id = "may-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @BeforeEach
    void awaitReady() {
        await().until(() ->
                send("GET", "/api/clients", Tokens.ADMINISTRATOR, "").statusCode() == 200);
    }

    @Test
    void areRegisteredWithASecretThatIsShownOnce() {
        HttpResponse<String> registered = register(COMMUNE, "PREPARER@xa-co-dam-2025");

        assertThat(registered.statusCode()).isEqualTo(201);
        assertThat(JsonMapper.shared().readTree(registered.body()).get("secret").stringValue())
                .hasSize(43);
        assertThat(send("GET", "/api/clients", COMMUNE, "").body()).contains(id).doesNotContain("secret", "digest");
    }

    @Test
    void areNotThereForAdministratorsOfOtherUnits() {
        register(COMMUNE, "PREPARER@xa-co-dam-2025");

        assertThat(send("GET", "/api/clients", NEIGHBOUR, "").body()).doesNotContain(id);
        assertThat(send("DELETE", "/api/clients/" + id, NEIGHBOUR, "").statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "/api/clients/" + id + "/secrets", NEIGHBOUR, "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void getNoMoreRightsThanTheirAdministratorMayGive() {
        assertThat(register(COMMUNE, "PREPARER@tinh-ha-tinh").statusCode()).isEqualTo(403);
        assertThat(register(COMMUNE, "PREPARER@*").statusCode()).isEqualTo(403);
        register(COMMUNE, "PREPARER@xa-co-dam-2025");
        assertThat(send("PUT", "/api/clients/" + id + "/rights", COMMUNE, "{\"rights\":[\"ANALYST@*\"]}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void areForPeopleOnlyWhenAnAdministratorOfEverythingSaysSo() {
        String body = body("PREPARER@xa-co-dam-2025").replace("}", ",\"redirectUris\":[\"https://so.example/back\"]}");

        assertThat(send("POST", "/api/clients", COMMUNE, body).statusCode()).isEqualTo(403);
        assertThat(send("POST", "/api/clients", Tokens.ADMINISTRATOR, body).statusCode())
                .isEqualTo(201);
    }

    @Test
    void areRefusedWithEverythingThatIsWrong() {
        HttpResponse<String> refused = send("POST", "/api/clients", Tokens.ADMINISTRATOR, """
                {"client":"portal","name":"x","rights":["KING@xa-dan-hai","PREPARER@nowhere"],
                 "redirectUris":["http://evil.example/","https://so.example/#x"]}""");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("/client", "/rights/0", "/rights/1", "/redirectUris/0", "/redirectUris/1");
    }

    @Test
    void areNotCalledLikeAPerson() {
        String body = body("PREPARER@xa-co-dam-2025").replace(id, "a-7kq2m9xw4t3v");

        HttpResponse<String> refused = send("POST", "/api/clients", Tokens.ADMINISTRATOR, body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("\"pointer\":\"/client\"", "reserved-identity");
    }

    @Test
    void keepTheirIdentity() {
        register(COMMUNE, "PREPARER@xa-co-dam-2025");

        assertThat(register(Tokens.ADMINISTRATOR, "PREPARER@xa-dan-hai").statusCode())
                .isEqualTo(409);
    }

    @Test
    void areRemoved() {
        register(COMMUNE, "PREPARER@xa-co-dam-2025");

        assertThat(send("DELETE", "/api/clients/" + id, COMMUNE, "").statusCode())
                .isEqualTo(204);
        assertThat(send("GET", "/api/clients", Tokens.ADMINISTRATOR, "").body()).doesNotContain(id);
    }

    @Test
    void areTheOtherIssuersWhereThereIsOne() {
        assertThat(send("GET", "/oauth2/jwks", COMMUNE, "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/.well-known/openid-configuration", COMMUNE, "").statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/sign-in", COMMUNE, "").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> register(String by, String right) {
        return send("POST", "/api/clients", by, body(right));
    }

    private String body(String right) {
        return "{\"client\":\"" + id + "\",\"name\":\"Phần mềm (synthetic)\",\"rights\":[\"" + right + "\"]}";
    }

    private HttpResponse<String> send(String method, String path, String token, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
