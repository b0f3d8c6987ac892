package vn.hopluu.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.hopluu.gateway.BrokenService;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.platform.TestIssuer;

@Timeout(30)
class StreamTests {

    private static final String STREAM = "/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh/stream";
    private static final String TOKEN = TestIssuer.shared().token("can-bo", "REVIEWER@tinh-ha-tinh");
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final CountDownLatch firstWasRead = new CountDownLatch(1);
    private final CompletableFuture<Void> left = new CompletableFuture<>();

    @Test
    void passesEachEventOnBeforeTheNextIsSent() throws Exception {
        try (BrokenService service = BrokenService.doing(this::sendTheSecondOnceTheFirstWasRead);
                RunningGateway gateway = gatewayTo(service);
                BufferedReader events = events(gateway)) {
            assertThat(events.readLine()).isEqualTo("data: 1");
            firstWasRead.countDown();
            assertThat(events.readLine()).isEqualTo("data: 2");
        }
    }

    @Test
    void letsAStreamBeSilentForLongerThanAnAnswerMayTake() throws Exception {
        try (BrokenService service = BrokenService.doing(this::sendTheSecondMuchLater);
                RunningGateway gateway = gatewayTo(service);
                BufferedReader events = events(gateway)) {
            assertThat(events.readLine()).isEqualTo("data: 1");
            assertThat(events.readLine()).isEqualTo("data: 2");
        }
    }

    @Test
    void givesUpOnAServiceThatNeverBegins() {
        try (BrokenService service = BrokenService.hanging();
                RunningGateway gateway = gatewayTo(service)) {
            assertThat(gateway.get(STREAM).statusCode()).isEqualTo(503);
        }
    }

    @Test
    void doesNotCompressAStream() {
        try (BrokenService service = BrokenService.doing(this::sendTheSecondMuchLater);
                RunningGateway gateway = gatewayTo(service)) {
            HttpResponse<InputStream> response = gateway.send(
                    STREAM, request -> request.header("Accept-Encoding", "gzip"), BodyHandlers.ofInputStream());
            assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
        }
    }

    @Test
    void leavesTheServiceWhenTheClientLeaves() throws Exception {
        try (BrokenService service = BrokenService.doing(this::sendOneAndWaitForTheGatewayToLeave);
                RunningGateway gateway = gatewayTo(service)) {
            try (BufferedReader events = events(gateway)) {
                assertThat(events.readLine()).isEqualTo("data: 1");
            }
            assertThat(left).succeedsWithin(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void tellsTheClientAtOnceThatTheServiceIsGone() throws Exception {
        try (BrokenService service = BrokenService.doing(this::sendOneAndResetOnceItWasRead);
                RunningGateway gateway = gatewayTo(service);
                BufferedReader events = events(gateway)) {
            assertThat(events.readLine()).isEqualTo("data: 1");
            firstWasRead.countDown();
            assertThatIOException().isThrownBy(events::readLine);
        }
    }

    @Test
    void endsItsStreamsWhenItStops() throws Exception {
        try (BrokenService service = BrokenService.doing(this::sendOneAndWaitForTheGatewayToLeave);
                RunningGateway gateway = gatewayTo(service);
                Socket client = new Socket("127.0.0.1", gateway.port())) {
            BrokenService.write(
                    client, "GET " + STREAM + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n");
            BufferedReader answer = reader(client.getInputStream());
            assertThat(answer.lines().filter("data: 1"::equals).findFirst()).isPresent();
            gateway.stop();
            assertThat(left).succeedsWithin(20, TimeUnit.SECONDS);
            assertThat(answer.lines().toList()).endsWith("0", "");
        }
    }

    private void sendTheSecondOnceTheFirstWasRead(Socket connection) throws IOException {
        sendFirst(connection);
        await();
        send(connection, "data: 2\n");
    }

    private void sendOneAndResetOnceItWasRead(Socket connection) throws IOException {
        sendFirst(connection);
        await();
        connection.setSoLinger(true, 0);
    }

    private void sendTheSecondMuchLater(Socket connection) throws IOException {
        sendFirst(connection);
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
                .join();
        send(connection, "data: 2\n");
    }

    private void sendOneAndWaitForTheGatewayToLeave(Socket connection) throws IOException {
        sendFirst(connection);
        try {
            connection.getInputStream().read();
        } finally {
            left.complete(null);
        }
    }

    private static void sendFirst(Socket connection) throws IOException {
        BrokenService.write(connection, HEAD);
        send(connection, "data: 1\n");
    }

    private static void send(Socket connection, String event) throws IOException {
        BrokenService.write(connection, Integer.toHexString(event.length()) + "\r\n" + event + "\r\n");
    }

    private void await() {
        try {
            firstWasRead.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static RunningGateway gatewayTo(BrokenService service) {
        return RunningGateway.with("hopluu.aggregation-url=" + service.url(), "hopluu.response-timeout=200ms");
    }

    private static BufferedReader events(RunningGateway gateway) {
        return reader(gateway.send(STREAM, request -> {}, BodyHandlers.ofInputStream())
                .body());
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
