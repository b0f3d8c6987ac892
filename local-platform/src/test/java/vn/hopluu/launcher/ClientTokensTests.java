package vn.hopluu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientTokensTests {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile int lifetime = 300;
    private HttpServer issuer;
    private ClientTokens tokens;

    @BeforeEach
    void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        issuer.createContext("/oauth2/token", this::answer);
        issuer.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        issuer.start();
        URI address = URI.create("http://127.0.0.1:" + issuer.getAddress().getPort());
        tokens = new ClientTokens(address, "demo", "the-secret");
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void areFetchedWithTheCredentialsOfTheClient() {
        assertThat(tokens.get()).isEqualTo("token-1");
        assertThat(asked).containsExactly("Basic " + encoded("demo:the-secret") + " grant_type=client_credentials");
    }

    @Test
    void areFetchedOnceForManyWhoAskAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(threads.submit((Callable<String>) tokens::get));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("token-1");
            }
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void areRenewedBeforeTheyEnd() {
        lifetime = 30;
        tokens.get();

        assertThat(tokens.get()).isEqualTo("token-2");
    }

    @Test
    void serveToTheirEndWhileTheIssuerIsAway() {
        lifetime = 30;
        tokens.get();
        status = 503;

        assertThat(tokens.get()).isEqualTo("token-1");
    }

    @Test
    void tellWhoWasRefusedAndNotTheSecret() {
        status = 401;

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(tokens::get)
                .withMessageContaining("answered 401 to client demo")
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain("the-secret"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        byte[] answer = "{\"access_token\":\"token-%d\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                .formatted(asked.size(), lifetime)
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
