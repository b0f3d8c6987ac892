package vn.hopluu.aggregation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hopluu.aggregation.streams.TotalsBench;
import vn.hopluu.platform.TestIssuer;
import vn.hopluu.platform.TestPlatform;

/** One whole instance of the service, spoken to by HTTP. */
final class ServiceInstance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ConfigurableApplicationContext context;
    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServiceInstance(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    static ServiceInstance start(String applicationId, String name, Path directory) {
        return new ServiceInstance(new SpringApplicationBuilder(AggregationService.class)
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + TotalsBench.kafka(),
                        "--hopluu.application-id=" + applicationId,
                        "--HOPLUU_ISSUER=" + TestIssuer.shared().uri(),
                        "--hopluu.instance=" + name,
                        "--hopluu.state-directory=" + directory,
                        "--spring.mongodb.uri=" + TestPlatform.shared().mongodbUri(),
                        "--spring.mongodb.database=" + applicationId));
    }

    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)), TestCaller.MAY_EVERYTHING);
    }

    String post(String path) throws IOException, InterruptedException {
        return post(path, TestCaller.MAY_EVERYTHING);
    }

    String post(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).POST(BodyPublishers.noBody()), token);
    }

    /** Asks until the answer is what is waited for. */
    String await(String path, Predicate<String> expected) {
        return await(() -> get(path), expected);
    }

    static String await(Callable<String> question, Predicate<String> expected) {
        return Awaitility.await().atMost(PATIENCE).until(question, expected);
    }

    private String send(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
        request.setHeader("Authorization", "Bearer " + token);
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
