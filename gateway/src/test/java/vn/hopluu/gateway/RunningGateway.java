package vn.hopluu.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.platform.TestIssuer;

/** The whole gateway on a free port, and a plain HTTP client for it that is signed in unless a request says otherwise. */
public final class RunningGateway implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOKEN = TestIssuer.shared().token("can-bo", "REVIEWER@tinh-ha-tinh");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;

    private RunningGateway(List<String> settings) {
        List<String> arguments = new ArrayList<>();
        if (settings.stream().noneMatch(setting -> setting.startsWith("hopluu.tokens.issuer="))) {
            arguments.add("--hopluu.tokens.issuer=" + TestIssuer.shared().uri());
        }
        settings.forEach(setting -> arguments.add("--" + setting));
        arguments.add("--server.port=0");
        context = new SpringApplicationBuilder(Gateway.class).run(arguments.toArray(String[]::new));
    }

    /** Starts it with these settings, each {@code name=value}, over the defaults. */
    public static RunningGateway with(String... settings) {
        return new RunningGateway(List.of(settings));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Health and metrics where they have a port of their own; nobody signs in there. */
    public HttpResponse<String> manage(String path, String... headers) {
        int port = context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        headers(request, headers);
        return send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(path, request -> headers(request, headers));
    }

    public HttpResponse<String> send(String path, Consumer<HttpRequest.Builder> details) {
        return send(path, details, BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(
            String path, Consumer<HttpRequest.Builder> details, HttpResponse.BodyHandler<T> handler) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        request.header("Authorization", "Bearer " + TOKEN);
        details.accept(request);
        return send(request.build(), handler);
    }

    /** A request of somebody who has not signed in. */
    public HttpResponse<String> getWithoutToken(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        headers(request, headers);
        return send(request.build(), BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static void headers(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
    }

    /** Stops it as a signal would, while clients are still connected. */
    public void stop() {
        context.close();
    }

    @Override
    public void close() {
        client.shutdownNow();
        stop();
    }
}
