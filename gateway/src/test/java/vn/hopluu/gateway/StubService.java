package vn.hopluu.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A well-behaved HTTP service on a free port that remembers what reached it. */
public final class StubService implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private StubService(HttpHandler handler) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> remember(exchange, handler));
        server.start();
    }

    /** Answers every request with these bytes of JSON. */
    public static StubService answering(String json) {
        return new StubService(exchange -> answer(exchange, 200, json));
    }

    public static StubService handling(HttpHandler handler) {
        return new StubService(handler);
    }

    public static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void remember(HttpExchange exchange, HttpHandler handler) throws IOException {
        int size = exchange.getRequestBody().readAllBytes().length;
        received.add(new Received(exchange.getRequestURI().toString(), Headers.of(exchange.getRequestHeaders()), size));
        handler.handle(exchange);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was asked by others than the gateway itself. */
    public List<Received> passedOn() {
        return received.stream()
                .filter(one -> !one.uri().startsWith("/operations/"))
                .toList();
    }

    /** Every request whose body arrived whole. */
    public List<Received> received() {
        return received;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A request as it reached the service. */
    public record Received(String uri, Headers headers, int bodySize) {}
}
