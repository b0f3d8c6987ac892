package vn.hopluu.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.gateway.RunningGateway;

class PortalTests {

    private static final String PAGE = "<html><script>start()</script><script src=\"/_app/a.js\"></script></html>";

    @TempDir
    static Path folder;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        Path portal = Files.createDirectories(folder.resolve("build"));
        Files.createDirectories(portal.resolve("_app/immutable"));
        Files.writeString(portal.resolve("index.html"), PAGE);
        Files.writeString(portal.resolve("robots.txt"), "User-agent: *");
        Files.writeString(portal.resolve("_app/immutable/start.abc123.js"), "start()");
        Files.writeString(portal.resolve("_app/immutable/start.abc123.js.gz"), "as if compressed");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        gateway = RunningGateway.with("hopluu.portal-directory=" + portal);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/board/tinh-ha-tinh", "/index.html"})
    void answersEveryAddressOfThePortalWithItsPage(String path) {
        HttpResponse<String> response = gateway.get(path, "Accept", "text/html,*/*;q=0.8");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(PAGE);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void letsBrowsersKeepFilesNamedByTheirContent() {
        HttpHeaders headers = gateway.get("/_app/immutable/start.abc123.js").headers();
        assertThat(headers.firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(headers.firstValue("Content-Type")).hasValue("text/javascript");
    }

    @Test
    void sendsWhatTheBuildHasCompressed() {
        HttpResponse<String> response = gateway.get("/_app/immutable/start.abc123.js", "Accept-Encoding", "gzip");
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(response.body()).isEqualTo("as if compressed");
    }

    @Test
    void servesOtherFilesFreshly() {
        HttpResponse<String> response = gateway.get("/robots.txt");
        assertThat(response.body()).isEqualTo("User-agent: *");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void doesNotAnswerAScriptThatIsGoneWithAPage() {
        assertThat(gateway.get("/_app/immutable/gone.js", "Accept", "*/*").statusCode())
                .isEqualTo(404);
    }

    @Test
    void doesNotAnswerForTheApi() {
        assertThat(gateway.get("/api/unknown", "Accept", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(gateway.get("/operations/rebuilds", "Accept", "text/html").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/_app/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/..%5csecret.txt",
                "/_app/immutable/..%252f..%252f..%252fsecret.txt"
            })
    void doesNotLeaveItsFolder(String path) {
        HttpResponse<String> response = gateway.get(path);
        assertThat(response.statusCode()).isBetween(400, 404);
        assertThat(response.body()).doesNotContain("secret\n").isNotEqualTo("secret");
    }

    @Test
    void allowsExactlyTheScriptsThatTheBuildWroteIntoItsPages() {
        // printf 'start()' | openssl dgst -sha256 -binary | base64
        assertThat(gateway.get("/", "Accept", "text/html").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("script-src 'self' 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='; "));
    }

    @Test
    void letsAPageBeAskedForWithoutItsBody() {
        HttpResponse<String> response = gateway.send(
                "/board", request -> request.header("Accept", "text/html").HEAD());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }
}
