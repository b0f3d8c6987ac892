package vn.hopluu.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;

class RateLimitTests {

    private static final int MANY = 200;

    @Test
    void refusesAClientThatSendsTooMuch() {
        try (StubService org = StubService.answering("{}");
                RunningGateway gateway = RunningGateway.with("hopluu.org-url=" + org.url(), "hopluu.rate-limit=1")) {
            HttpResponse<String> refused = sendUntilRefused(gateway);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.headers().firstValue("RateLimit")).hasValue("\"client\";r=0;t=1");
            assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"client\";q=1;w=1");
            assertThat(RunningGateway.json(refused).path("type").stringValue(""))
                    .isEqualTo("urn:hopluu:problem:too-many-requests");
        }
    }

    @Test
    void countsEachClientBehindATrustedProxyByItself() {
        try (StubService org = StubService.answering("{}");
                RunningGateway gateway = RunningGateway.with(
                        "hopluu.org-url=" + org.url(), "hopluu.rate-limit=1", "hopluu.trusted-proxies=127.0.0.0/8")) {
            sendUntilRefused(gateway, "X-Forwarded-For", "203.0.113.1");
            assertThat(gateway.get("/api/units", "X-Forwarded-For", "203.0.113.2")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void doesNotBelieveAClientThatClaimsToBeAnother() {
        try (StubService org = StubService.answering("{}");
                RunningGateway gateway = RunningGateway.with("hopluu.org-url=" + org.url(), "hopluu.rate-limit=1")) {
            long refused = Stream.iterate(1, i -> i + 1)
                    .limit(MANY)
                    .filter(i -> gateway.get("/api/units", "X-Forwarded-For", "203.0.113." + i)
                                    .statusCode()
                            == 429)
                    .count();
            assertThat(refused).isPositive();
        }
    }

    @Test
    void canBeSwitchedOff() {
        try (StubService org = StubService.answering("{}");
                RunningGateway gateway = RunningGateway.with("hopluu.org-url=" + org.url(), "hopluu.rate-limit=0")) {
            HttpResponse<String> response = gateway.get("/api/units");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().allValues("RateLimit")).noneMatch(state -> state.contains("client"));
        }
    }

    private static HttpResponse<String> sendUntilRefused(RunningGateway gateway, String... headers) {
        return Stream.generate(() -> gateway.get("/api/units", headers))
                .limit(MANY)
                .filter(response -> response.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }
}
