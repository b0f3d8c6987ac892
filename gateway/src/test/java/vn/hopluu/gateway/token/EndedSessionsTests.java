package vn.hopluu.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;
import vn.hopluu.platform.TestIssuer;

@Timeout(60)
class EndedSessionsTests {

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final String STREAM = "/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh/stream";

    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private final StubService org = StubService.handling(this::answer);
    private final StubService aggregation = StubService.handling(EndedSessionsTests::streamForEver);

    @Test
    void takesNoTokenOfASessionThatHasEnded() {
        try (RunningGateway gateway = gateway()) {
            assertThat(units(gateway, "can-bo")).isEqualTo(200);
            end("session-of-can-bo");
            waitUntilRefused(gateway, "can-bo");
            assertThat(units(gateway, "another")).isEqualTo(200);
        }
    }

    @Test
    void cutsTheStreamsOfASessionThatEnds() throws Exception {
        try (RunningGateway gateway = gateway();
                BufferedReader events = stream(gateway, ISSUER.token("can-bo", "REVIEWER@tinh-ha-tinh"))) {
            assertThat(events.readLine()).isEqualTo("data: 1");
            end("session-of-can-bo");
            assertThat(rest(events)).succeedsWithin(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void cutsAStreamWhenItsTokenExpires() throws Exception {
        String token =
                ISSUER.sign(ISSUER.claims("can-bo", "hop-luu", Instant.now().plusSeconds(2)));
        try (RunningGateway gateway = gateway();
                BufferedReader events = stream(gateway, token)) {
            assertThat(events.readLine()).isEqualTo("data: 1");
            assertThat(rest(events)).succeedsWithin(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void goesOnWhileOrgServiceIsAwayAndCatchesUpLater() {
        try (RunningGateway gateway = gateway()) {
            assertThat(units(gateway, "can-bo")).isEqualTo(200);
            away.set(true);
            end("session-of-can-bo");
            assertThat(gateway.get("/actuator/prometheus").body()).contains("hopluu_sessions_ended_age_seconds");
            away.set(false);
            waitUntilRefused(gateway, "can-bo");
        }
    }

    @Test
    void asksOnFromWhereItStands() {
        try (RunningGateway gateway = gateway()) {
            end("session-of-can-bo");
            waitUntilRefused(gateway, "can-bo");
            end("session-of-another");
            waitUntilRefused(gateway, "another");
            assertThat(org.received().stream().map(StubService.Received::uri))
                    .contains("/operations/sessions/ended", "/operations/sessions/ended?after=1");
        }
    }

    @Test
    void asksNobodyWhereAnotherIssuerIsInPlace() {
        try (RunningGateway gateway =
                RunningGateway.with("hopluu.org-url=" + org.url(), "hopluu.public-address=https://hopluu.example.vn")) {
            assertThat(units(gateway, "can-bo")).isEqualTo(200);
            assertThat(org.received()).noneMatch(received -> received.uri().startsWith("/operations"));
        }
    }

    private RunningGateway gateway() {
        return RunningGateway.with(
                "hopluu.org-url=" + org.url(),
                "hopluu.aggregation-url=" + aggregation.url(),
                "hopluu.public-address=" + ISSUER.uri(),
                "hopluu.tokens.issuer=",
                "hopluu.tokens.keys=" + ISSUER.uri() + "/keys");
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/operations/sessions/ended")) {
            StubService.answer(exchange, 200, "{}");
            return;
        }
        String query = exchange.getRequestURI().getQuery();
        int after = query == null ? 0 : Integer.parseInt(query.substring("after=".length()));
        List<String> news = ended.subList(after, ended.size()).stream()
                .map(d -> '"' + d + '"')
                .toList();
        String json = "{\"ended\":[" + String.join(",", news) + "],\"next\":\"" + (after + news.size()) + "\"}";
        StubService.answer(exchange, away.get() ? 500 : 200, json);
    }

    private void end(String session) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.UTF_8));
            ended.add(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int units(RunningGateway gateway, String subject) {
        String token = ISSUER.token(subject, "REVIEWER@tinh-ha-tinh");
        return gateway.get("/api/units", "Authorization", "Bearer " + token).statusCode();
    }

    private static void waitUntilRefused(RunningGateway gateway, String subject) {
        assertThat(Stream.generate(() -> units(gateway, subject))
                        .filter(status -> status == 401)
                        .findFirst())
                .isPresent();
    }

    private static void streamForEver(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("data: 1\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static BufferedReader stream(RunningGateway gateway, String token) {
        return new BufferedReader(new InputStreamReader(
                gateway.send(
                                STREAM,
                                request -> request.setHeader("Authorization", "Bearer " + token),
                                BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8));
    }

    private static CompletableFuture<List<String>> rest(BufferedReader events) {
        return CompletableFuture.supplyAsync(() -> events.lines().toList());
    }
}
