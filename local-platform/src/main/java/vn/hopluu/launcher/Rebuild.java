package vn.hopluu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hopluu.platform.StartFailure;

/** What {@code ./hopluu rebuild} runs: has aggregation-service count everything anew, and tells how far it is. */
final class Rebuild {

    private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");
    private static final long MILLIS_BETWEEN_LOOKS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service = Ports.address(Ports.from(System.getenv()).aggregation());
    private final ClientTokens tokens =
            DemoClient.tokens(Ports.from(System.getenv()).gatewayAddress(), System.getenv());

    static void main() throws InterruptedException {
        try {
            new Rebuild().run();
        } catch (StartFailure | UncheckedIOException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        ask(HttpRequest.newBuilder(service.resolve("/operations/rebuilds")).POST(BodyPublishers.noBody()));
        String last = "";
        for (String state = ""; !state.equals("DONE"); TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS)) {
            String progress = ask(HttpRequest.newBuilder(service.resolve("/operations/rebuilds/current")));
            if (!progress.equals(last)) {
                System.out.println(progress);
            }
            last = progress;
            state = state(progress);
        }
    }

    private String ask(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(
                    request.timeout(PATIENCE)
                            .header("Authorization", "Bearer " + tokens.get())
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new StartFailure(
                        "aggregation-service answered %d: %s".formatted(answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new StartFailure(
                    "aggregation-service does not answer at %s: start the system with ./hopluu up.".formatted(service),
                    e);
        }
    }

    private static String state(String progress) {
        Matcher matcher = STATE.matcher(progress);
        if (!matcher.find()) {
            throw new StartFailure("aggregation-service gave an answer without a state: " + progress);
        }
        return matcher.group(1);
    }
}
