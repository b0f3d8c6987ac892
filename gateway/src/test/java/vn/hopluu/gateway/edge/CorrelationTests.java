package vn.hopluu.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;

class CorrelationTests {

    private static final String HEADER = "X-Correlation-Id";
    private static final StubService ORG = StubService.answering("{}");

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with("hopluu.org-url=" + ORG.url());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        ORG.close();
    }

    @Test
    void keepsTheClientsIdentifier() {
        HttpResponse<String> response = gateway.get("/api/units", HEADER, "Board_7.reload-2");
        assertThat(response.headers().allValues(HEADER)).containsExactly("Board_7.reload-2");
        assertThat(sentOn(HEADER)).isEqualTo("Board_7.reload-2");
    }

    @Test
    void makesAnIdentifierWhereTheClientSendsNone() {
        String made = gateway.get("/api/units").headers().firstValue(HEADER).orElseThrow();
        assertThat(made).matches("[A-Za-z0-9._-]{1,64}");
        assertThat(sentOn(HEADER)).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space",
                "{\"log\":1}",
                "a\tb",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void replacesAnIdentifierThatIsNotWellFormed(String malformed) {
        HttpResponse<String> response = gateway.get("/api/units", HEADER, malformed);
        String made = response.headers().firstValue(HEADER).orElseThrow();
        assertThat(made).isNotEqualTo(malformed).matches("[A-Za-z0-9._-]{1,64}");
        assertThat(sentOn(HEADER)).isEqualTo(made);
    }

    @Test
    void namesTheRequestInItsProblems() {
        HttpResponse<String> response = gateway.get("/api/unknown", HEADER, "abc");
        assertThat(RunningGateway.json(response).path("correlationId").stringValue(""))
                .isEqualTo("abc");
    }

    @Test
    void tellsTheServiceWhereTheRequestComesFromWhateverTheClientClaims() {
        gateway.get(
                "/api/units",
                "X-Forwarded-For",
                "203.0.113.1",
                "Forwarded",
                "for=203.0.113.1",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "https");
        assertThat(sentOn("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(sentOn("X-Forwarded-Host")).isEqualTo("127.0.0.1");
        assertThat(sentOn("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(sentOn("X-Forwarded-Port")).isEqualTo("8080");
        assertThat(ORG.received().getLast().headers()).doesNotContainKeys("Forwarded");
    }

    private static String sentOn(String header) {
        return String.join(",", ORG.received().getLast().headers().get(header));
    }
}
