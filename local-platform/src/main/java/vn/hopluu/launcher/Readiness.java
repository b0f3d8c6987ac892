package vn.hopluu.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How to tell that a part serves. */
@FunctionalInterface
interface Readiness {

    boolean reached() throws InterruptedException;

    /** A service says so itself, once all it depends on answers. */
    static Readiness health(HttpClient http, int port) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();
        return () -> {
            try {
                return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYetListening) {
                return false;
            }
        };
    }

    /** The platform has no address for it: it writes a line. */
    static Readiness line(Path log, String line) {
        return () -> {
            try {
                return Files.readAllLines(log).contains(line);
            } catch (IOException notYetWritten) {
                return false;
            }
        };
    }
}
