package vn.hopluu.aggregation.views;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.aggregation.TestCaller;

/** Asks the running service over HTTP, as somebody who may do everything unless told otherwise. */
@TestComponent
class Callers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client;
    private final Environment environment;
    private final @Nullable String token;

    @Autowired
    Callers(Environment environment) {
        this(HttpClient.newHttpClient(), environment, TestCaller.MAY_EVERYTHING);
    }

    private Callers(HttpClient client, Environment environment, @Nullable String token) {
        this.client = client;
        this.environment = environment;
        this.token = token;
    }

    /** The same, with just these rights. */
    Callers as(String... rights) {
        return with(TestCaller.with(rights));
    }

    Callers with(@Nullable String other) {
        return new Callers(client, environment, other);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The status of an answer that need not come to an end. */
    int head(String path) throws IOException, InterruptedException {
        return begun(path).statusCode();
    }

    /** The headers of an answer that need not come to an end. */
    HttpHeaders headers(String path) throws IOException, InterruptedException {
        return begun(path).headers();
    }

    private HttpResponse<InputStream> begun(String path) throws IOException, InterruptedException {
        var answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer;
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return json(get(path));
    }

    Events stream(String path, Optional<String> lastEventId) throws IOException, InterruptedException {
        return Events.open(client, request(path + "/stream"), lastEventId);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
    }
}
