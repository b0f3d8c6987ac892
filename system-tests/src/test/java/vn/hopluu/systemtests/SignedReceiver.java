package vn.hopluu.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import vn.hopluu.benchmarks.client.Json;

/** Another system that takes webhooks, and checks each as the specification says, knowing nothing of ours. */
final class SignedReceiver implements AutoCloseable {

    private record Got(String id, String timestamp, String signatures, String body) {

        JsonNode event() {
            return Json.MAPPER.readTree(body);
        }
    }

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private byte[] secret = {};

    SignedReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        got.add(new Got(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    void expectSignaturesWith(String text) {
        secret = Base64.getDecoder().decode(text.replaceFirst("^whsec_", ""));
    }

    /** Of everything told about the subject, in the order it came. */
    List<String> types(String subject) {
        return about(subject).map(event -> event.path("type").asString()).toList();
    }

    /** What was told about the subject last. */
    Optional<JsonNode> data(String subject) {
        return about(subject).reduce((first, last) -> last).map(event -> event.path("data"));
    }

    List<String> subjects() {
        return got.stream().map(one -> one.event().path("subject").asString()).toList();
    }

    private Stream<JsonNode> about(String subject) {
        return got.stream()
                .map(Got::event)
                .filter(event -> event.path("subject").asString().equals(subject));
    }

    long wronglySigned() {
        return got.stream().filter(one -> !isSigned(one)).count();
    }

    private boolean isSigned(Got one) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var signed = mac.doFinal((one.id() + "." + one.timestamp() + "." + one.body()).getBytes(UTF_8));
            var expected = "v1," + Base64.getEncoder().encodeToString(signed);
            return Arrays.asList(one.signatures().split(" ")).contains(expected);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
