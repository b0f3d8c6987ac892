package vn.hopluu.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.platform.TestIssuer;

/**
 * The service as its callers meet it.
 *
 * @param token what the caller brings; empty for nothing
 */
public record Api(int port, String token) {

    private static final String EVERYTHING = TestIssuer.shared()
            .token("a-test", "PREPARER@*", "APPROVER@*", "REVIEWER@*", "ANALYST@*", "ADMINISTRATOR@*");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** By a caller with every role everywhere. */
    public Api(int port) {
        this(port, EVERYTHING);
    }

    /** By somebody with exactly these rights. */
    public Api as(String subject, String... rights) {
        return new Api(port, TestIssuer.shared().token(subject, rights));
    }

    public Api bringing(String other) {
        return new Api(port, other);
    }

    public record Answer(int status, HttpResponse<String> response) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        public String text(String pointer) {
            return json().at(pointer).asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    public Answer put(String path, String body, String... headers) {
        return send("PUT", path, bytes(body), headers);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, bytes(body), headers);
    }

    /** An act with a key of its own. */
    public Answer act(String report, String act, String key, String body) {
        return post("/api/reports/" + report + "/" + act, body, "Idempotency-Key", key);
    }

    public Answer open(String period, String unit) {
        String body = "{\"subtree\":\"%s\",\"kinds\":[\"COMMUNE\",\"DEPARTMENT\"],\"dueAt\":\"2049-12-31T17:00:00Z\"}";
        return put("/api/forms/TT-CCHC/periods/" + period, body.formatted(unit));
    }

    public Answer send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.ofByteArray(body))
                .setHeader("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        for (int index = 0; index < headers.length; index += 2) {
            request.setHeader(headers[index], headers[index + 1]);
        }
        return send(request.build());
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
