package vn.hopluu.aggregation.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Another system, which notes every request and answers as it is told to; with 204 when it is told nothing. */
public final class Receiver implements AutoCloseable {

    /** One request as it came. */
    public record Got(String id, String timestamp, String signature, String body) {

        public JsonNode json() {
            return Facts.JSON.readTree(body);
        }

        long sequence() {
            return json().path("sequence").asLong();
        }

        /** Whether it was signed with the secret that the receiver was given. */
        public boolean isSignedWith(String secret) {
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            String signature = "v1," + Signature.of(id + '.' + timestamp + '.' + body, key);
            return List.of(this.signature.split(" ")).contains(signature);
        }
    }

    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private volatile int always = 204;
    private volatile Consumer<Got> before = ignored -> {};
    private volatile String location = "";
    private volatile long refused = -1;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tin");
    }

    /** Everything that came, in order. */
    public List<Got> got() {
        return got;
    }

    void answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    void answerAlways(int status) {
        always = status;
    }

    void redirectTo(URI elsewhere) {
        location = elsewhere.toString();
        always = 302;
    }

    /** Has always the same to say against one event. */
    void refuse(long sequence) {
        refused = sequence;
    }

    /** What it does with a request before it answers. */
    void meanwhile(Consumer<Got> act) {
        before = act;
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var request = new Got(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        got.add(request);
        before.accept(request);
        Integer status = answers.poll();
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().add("Location", location);
        }
        exchange.sendResponseHeaders(request.sequence() == refused ? 422 : status == null ? always : status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
