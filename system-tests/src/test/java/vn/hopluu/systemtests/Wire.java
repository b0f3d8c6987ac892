package vn.hopluu.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import vn.hopluu.benchmarks.client.Answer;

/** Sends exactly what it is told, and adds nothing; a live stream is answered with its head alone. */
public final class Wire implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final URI address;

    public Wire(URI address) {
        this.address = address;
    }

    /** Without a body. */
    public Answer send(String method, String path, Map<String, String> headers) {
        return send(method, path, headers, new byte[0]);
    }

    public Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        var publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, publisher);
        headers.forEach(request::setHeader);
        return answer(method + " " + path, request.build());
    }

    private Answer answer(String name, HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofInputStream());
            return new Answer(name, response.statusCode(), response.headers(), body(response));
        } catch (IOException failed) {
            throw new UncheckedIOException(name + ": " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + " was interrupted", interrupted);
        }
    }

    private static String body(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            return isStream(response) ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isStream(HttpResponse<?> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("text/event-stream");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
