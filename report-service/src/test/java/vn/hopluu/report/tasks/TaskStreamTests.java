package vn.hopluu.report.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** A screen of tasks that is left open says what is true. */
@Running
@TestPropertySource(properties = "hopluu.tasks.heartbeat=300ms")
@Timeout(60)
class TaskStreamTests {

    private final Api everyone;
    private final int port;

    TaskStreamTests(@LocalServerPort int port) {
        this.port = port;
        this.everyone = new Api(port);
    }

    @Test
    void tellsWhatIsThereAndThenWhatChanges() throws Exception {
        String unit = KnownUnits.commune(20);
        String report = "TT-CCHC.2020-M06." + unit;
        await().until(() -> everyone.open("2020-M06", unit).status() < 300);
        await().until(() ->
                everyone.get("/api/tasks?unit=" + unit).response().body().contains(report));
        try (BufferedReader stream = open(unit, "")) {
            Map<String, String> first = next(stream, "tasks");
            assertThat(first.get("data")).contains(report);
            everyone.act(report, "submissions", "s", "{\"content\":{}}");
            Map<String, String> second = next(stream, "tasks");
            assertThat(second.get("data")).doesNotContain("\"OWED\",\"report\":\"" + report);
            assertThat(JsonMapper.shared()
                            .readTree(second.get("data"))
                            .at("/counts/total")
                            .asInt())
                    .isLessThan(JsonMapper.shared()
                            .readTree(first.get("data"))
                            .at("/counts/total")
                            .asInt());
        }
    }

    @Test
    void tellsWhoResumesNothingUntilItChanges() throws Exception {
        String unit = KnownUnits.commune(21);
        await().until(() -> everyone.open("2020-M07", unit).status() < 300);
        await().until(() ->
                everyone.get("/api/tasks?unit=" + unit).response().body().contains("2020-M07." + unit));
        String seen;
        try (BufferedReader stream = open(unit, "")) {
            seen = Objects.requireNonNull(next(stream, "tasks").get("id"));
        }
        try (BufferedReader stream = open(unit, seen)) {
            assertThat(next(stream, "").get("event")).isEqualTo("heartbeat");
        }
    }

    private BufferedReader open(String unit, String lastSeen) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/tasks/stream?unit=" + unit))
                .header("Authorization", "Bearer " + everyone.token());
        if (!lastSeen.isEmpty()) {
            request.header("Last-Event-ID", lastSeen);
        }
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** The next event of that name; of any name where none is given. */
    private static Map<String, String> next(BufferedReader stream, String name) throws IOException {
        while (true) {
            Map<String, String> event = new HashMap<>();
            for (String line = stream.readLine(); line != null && !line.isEmpty(); line = stream.readLine()) {
                event.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
            }
            if (name.isEmpty() || name.equals(event.get("event"))) {
                return event;
            }
        }
    }
}
