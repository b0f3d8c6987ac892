package vn.hopluu.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What {@code ./hopluu rebuild} runs: asks aggregation-service to count everything anew, and tells how far it is. */
final class Rebuild {

    private Rebuild() {}

    static void main() throws InterruptedException {
        URI service =
                URI.create("http://127.0.0.1:" + Ports.from(System.getenv()).aggregation());
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> accepted = http.send(
                    HttpRequest.newBuilder(service.resolve("/operations/rebuilds"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{}"))
                            .build(),
                    BodyHandlers.ofString());
            System.out.println(accepted.body());
            System.exit(accepted.statusCode() < 300 ? 0 : 1);
        } catch (IOException e) {
            System.err.printf(
                    "aggregation-service does not answer at %s: start the system with ./hopluu up.%n", service);
            System.exit(1);
        }
    }
}
