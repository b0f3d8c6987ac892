package vn.hopluu.benchmarks.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Requests to one address, answered as they come; any number of virtual threads may share it. */
public final class Http implements AutoCloseable {

    /** Longer than any time-out of the gateway: a request that meets it is a hang, and a fault. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI address;
    private final Supplier<? extends @Nullable String> token;
    private final HttpClient client;

    /** Without a token: for what is open to everybody. */
    public Http(URI address) {
        this(address, () -> null);
    }

    /** @param token gives the access token of each request; one that is none is left out */
    public Http(URI address, Supplier<? extends @Nullable String> token) {
        this.address = address;
        this.token = token;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        return send(method, path, BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body)), headers);
    }

    /** A body that need not be JSON; the content type is JSON unless {@code headers} say otherwise. */
    public Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = request(path)
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .method(method, body)
                .setHeader("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        return send(method + " " + path, request.build());
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path));
        var bearer = token.get();
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private Answer send(String name, HttpRequest request) {
        var response = exchange(name, request, BodyHandlers.ofString());
        return new Answer(name, response.statusCode(), response.headers(), response.body());
    }

    <T> HttpResponse<T> exchange(String name, HttpRequest request, BodyHandler<T> reading) {
        try {
            return client.send(request, reading);
        } catch (IOException failed) {
            throw new UncheckedIOException(name + ": " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + " was interrupted", interrupted);
        }
    }

    boolean isClosed() {
        return client.isTerminated();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
