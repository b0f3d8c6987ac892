package vn.hopluu.org.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of machine clients, as they really come. */
@AsIssuer
class MachineTokenTests {

    private static final Map<String, String> CLIENT_CREDENTIALS = Map.of("grant_type", "client_credentials");

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    private Http http;

    @BeforeEach
    void speak() {
        http = Http.to(port);
    }

    @Test
    void keepToTheContract() throws Exception {
        SignedJWT token = SignedJWT.parse(json(http.token("demo", AsIssuer.DEMO_SECRET, CLIENT_CREDENTIALS))
                .get("access_token")
                .stringValue());
        String claims = token.getPayload().toString();

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("contracts/access-token/schema.json")))
                        .validate(claims, InputFormat.JSON))
                .isEmpty();
        assertThat(json.readTree(claims).propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        json.readTree(Files.readString(Path.of("contracts/access-token/samples/client.json")))
                                .propertyNames());
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(json.readTree(claims).get("exp").longValue()
                        - json.readTree(claims).get("iat").longValue())
                .isEqualTo(300);
    }

    @Test
    void areSignedWithAKeyThatIsShown() throws Exception {
        SignedJWT token = SignedJWT.parse(json(http.token("demo", AsIssuer.DEMO_SECRET, CLIENT_CREDENTIALS))
                .get("access_token")
                .stringValue());
        JWKSet keys = JWKSet.parse(http.get("/oauth2/jwks").body());

        assertThat(keys.containsNonPublicKeys()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
    }

    @Test
    void areOfTheIssuerThatIsSeenFromOutside() {
        JsonNode described = json(http.get("/.well-known/openid-configuration"));

        assertThat(described.get("issuer").stringValue()).isEqualTo("https://hopluu.example");
        assertThat(described.get("token_endpoint").stringValue()).isEqualTo("https://hopluu.example/oauth2/token");
    }

    @Test
    void areRefusedForAWrongSecretAndForAnUnknownClientInTheSameWords() {
        HttpResponse<String> wrong = http.token("demo", "another", CLIENT_CREDENTIALS);
        HttpResponse<String> unknown = http.token("nobody", "another", CLIENT_CREDENTIALS);

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(unknown.statusCode()).isEqualTo(401);
    }

    @Test
    void areNotGivenToThePortalWhichHasNoSecret() {
        assertThat(http.post("/oauth2/token", Map.of("grant_type", "client_credentials", "client_id", "portal"))
                        .statusCode())
                .isEqualTo(401);
    }

    private JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
