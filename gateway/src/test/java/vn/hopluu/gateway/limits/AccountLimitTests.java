package vn.hopluu.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;
import vn.hopluu.platform.TestIssuer;

@Timeout(60)
class AccountLimitTests {

    private static final int MANY = 500;
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final StubService SERVICE = StubService.handling(exchange -> {
        if (exchange.getRequestURI().getPath().endsWith("/stream")) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: 1\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        } else {
            StubService.answer(exchange, 200, "{}");
        }
    });

    @Test
    void refusesAnAccountThatSendsTooMuchAndNoOther() {
        try (RunningGateway gateway = gateway("hopluu.limits.account-requests=1")) {
            HttpResponse<String> refused = untilRefused(() -> units(gateway, person("can-bo")));
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.body()).contains("Tài khoản");
            assertThat(units(gateway, person("another")).statusCode()).isEqualTo(200);
            assertThat(units(gateway, machine("demo")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void countsAMachineClientByALimitOfItsOwn() {
        try (RunningGateway gateway = gateway("hopluu.limits.client-requests=1")) {
            assertThat(untilRefused(() -> units(gateway, machine("demo"))).statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void slowsDownThoseWhoTryPasswords() {
        try (RunningGateway gateway = gateway("hopluu.limits.sign-ins=1")) {
            HttpResponse<String> refused = untilRefused(() -> post(gateway, "/sign-in"));
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(untilRefused(() -> post(gateway, "/oauth2/token")).statusCode())
                    .isEqualTo(429);
            assertThat(gateway.get("/sign-in").statusCode()).isEqualTo(200);
            assertThat(gateway.get("/api/units").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void boundsTheStreamsOfAnAccount() throws IOException {
        try (RunningGateway gateway = gateway("hopluu.limits.account-streams=2")) {
            HttpResponse<InputStream> first = stream(gateway, person("can-bo"));
            HttpResponse<InputStream> second = stream(gateway, person("can-bo"));
            HttpResponse<InputStream> third = stream(gateway, person("can-bo"));
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(stream(gateway, person("another")).statusCode()).isEqualTo(200);

            first.body().close();
            assertThat(Stream.generate(() -> stream(gateway, person("can-bo")))
                            .filter(again -> again.statusCode() == 200)
                            .findFirst())
                    .isPresent();
        }
    }

    private static RunningGateway gateway(String limit) {
        return RunningGateway.with(
                "hopluu.org-url=" + SERVICE.url(),
                "hopluu.aggregation-url=" + SERVICE.url(),
                "hopluu.public-address=" + ISSUER.uri(),
                "hopluu.tokens.keys=" + ISSUER.uri() + "/keys",
                limit);
    }

    private static HttpResponse<String> units(RunningGateway gateway, String token) {
        return gateway.get("/api/units", "Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> post(RunningGateway gateway, String path) {
        return gateway.send(path, request -> request.POST(BodyPublishers.ofString("a=b")));
    }

    private static HttpResponse<InputStream> stream(RunningGateway gateway, String token) {
        return gateway.send(
                "/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh/stream",
                request -> request.setHeader("Authorization", "Bearer " + token),
                BodyHandlers.ofInputStream());
    }

    private static String person(String subject) {
        return ISSUER.token(subject, "REVIEWER@tinh-ha-tinh");
    }

    private static String machine(String subject) {
        return ISSUER.sign(ISSUER.claims(subject, "hop-luu", Instant.now().plusSeconds(300))
                .replace("\"sid\"", "\"no-sid\""));
    }

    private static HttpResponse<String> untilRefused(Supplier<HttpResponse<String>> request) {
        return Stream.generate(request)
                .limit(MANY)
                .filter(response -> response.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }
}
