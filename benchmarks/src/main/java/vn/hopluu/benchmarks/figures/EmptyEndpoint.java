package vn.hopluu.benchmarks.figures;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import vn.hopluu.benchmarks.load.ClosedLoop;

/**
 * (c) The ceiling: requests a second of an endpoint that does nothing, behind the very gateway that the submissions go
 * through, which checks the token of each as it does theirs. The benchmark needs no unit by HTTP, so the gateway is told to
 * find org-service here; all but the empty endpoint is passed on to it, for it issues the tokens.
 */
final class EmptyEndpoint implements AutoCloseable {

    private static final String PATH = "/api/units/nothing";
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);
    private static final List<String> PASSED_ON = List.of("Authorization", "Content-Type", "Accept");
    private static final int CLIENTS = 64;

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI org;

    /** @param org where org-service listens */
    EmptyEndpoint(URI org) {
        this.org = org;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(PATH, exchange -> answer(exchange, 200, NOTHING));
        server.createContext("/", this::passOn);
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void passOn(HttpExchange exchange) throws IOException {
        var body = BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes());
        var request =
                HttpRequest.newBuilder(org.resolve(exchange.getRequestURI())).method(exchange.getRequestMethod(), body);
        PASSED_ON.forEach(name -> exchange.getRequestHeaders()
                .getOrDefault(name, List.of())
                .forEach(value -> request.header(name, value)));
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            answer(exchange, response.statusCode(), response.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Requests a second; a first round only warms up. */
    double measure(Rig rig, int requests) {
        var loop = new ClosedLoop(CLIENTS);
        loop.run(requests, i -> ask(rig));
        return loop.run(requests, i -> ask(rig));
    }

    private static void ask(Rig rig) {
        rig.gateway().http().get(PATH).successful();
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
