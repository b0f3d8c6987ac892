package vn.hopluu.benchmarks.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that cuts each stream after what it has to say, as one does whose tokens end. */
class EventStreamTests {

    private record Reply(int status, String body) {}

    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private HttpServer server;
    private Http http;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        http = new Http(address, () -> "token-" + tokens.incrementAndGet());
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(0);
    }

    @Test
    void isTakenUpFromTheLastEventWithAFreshTokenWhenItIsCut() {
        says(200, "id: 1\ndata: a\n\nid: 2\ndata: b\n\n");
        says(200, "id: 3\ndata: c\n\n");
        says(401, "{}");

        var stream = open();
        await().until(stream::ended);

        assertThat(heard).containsExactly("a", "b", "c");
        assertThat(asked)
                .containsExactly("Bearer token-1 after null", "Bearer token-2 after 2", "Bearer token-3 after 3");
    }

    @Test
    void waitsForAServerThatIsAway() {
        says(200, "id: 1\ndata: a\n\n");
        says(503, "{}");
        says(503, "{}");
        says(200, "id: 2\ndata: b\n\n");
        says(404, "{}");

        var stream = open();
        await().until(stream::ended);

        assertThat(heard).containsExactly("a", "b");
    }

    @Test
    void isNotOpenedWhereItIsRefused() {
        says(403, "{}");

        assertThatExceptionOfType(UnexpectedAnswer.class).isThrownBy(this::open);
    }

    @Test
    void endsWhenItIsClosed() {
        says(200, "id: 1\ndata: a\n\n");
        for (int i = 0; i < 1000; i++) says(503, "{}");

        var stream = open();
        stream.close();

        await().until(stream::ended);
    }

    private EventStream open() {
        return EventStream.open(http, "/stream", null, event -> heard.add(event.data()));
    }

    private void says(int status, String body) {
        replies.add(new Reply(status, body));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add(headers.getFirst("Authorization") + " after " + headers.getFirst("Last-Event-ID"));
        var reply = replies.remove();
        exchange.sendResponseHeaders(reply.status, 0);
        exchange.getResponseBody().write(reply.body.getBytes(UTF_8));
        exchange.close();
    }
}
