package vn.hopluu.report.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.access.Right;
import vn.hopluu.report.access.Role;

/** A screen of tasks that is left open says what is true. */
@Running
@TestPropertySource(properties = "hopluu.tasks.heartbeat=300ms")
@Timeout(60)
class TaskStreamTests {

    private final Api everyone;
    private final int port;

    private final TaskEvents events;
    private final OpenItems items;

    TaskStreamTests(@LocalServerPort int port, @Autowired TaskEvents events, @Autowired OpenItems items) {
        this.events = events;
        this.items = items;
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

    /** One that hears of the second only by its heartbeat, an hour later, would still show it. */
    @Test
    void missesNothingThatChangesRightAfterAnotherThing() throws Exception {
        String unit = KnownUnits.commune(22);
        List<String> periods = List.of("2020-M12", "2020-M11");
        TaskStreams streams =
                new TaskStreams(events, items, new TaskSettings(Duration.ofHours(1)), new SimpleMeterRegistry());
        streams.start();
        for (String period : periods) {
            await().until(() -> everyone.open(period, KnownUnits.DISTRICT).status() < 300);
            String report = "TT-CCHC." + period + "." + unit;
            await().until(() ->
                    everyone.get("/api/tasks?unit=" + unit).response().body().contains(report));
        }
        Question question =
                new Question(Set.of(new Right(Role.PREPARER, unit)), Optional.empty(), Optional.empty(), 500);
        MockHttpServletResponse response = new MockHttpServletResponse();
        Thread reader = Thread.startVirtualThread(() -> write(streams, question, response));
        await().until(() -> last(response).contains("TT-CCHC.2020-M11." + unit));

        periods.forEach(
                period -> everyone.act("TT-CCHC." + period + "." + unit, "submissions", "s", "{\"content\":{}}"));

        await().untilAsserted(() ->
                assertThat(last(response)).doesNotContain("2020-M12." + unit).doesNotContain("2020-M11." + unit));
        reader.interrupt();
        reader.join();
    }

    private static void write(TaskStreams streams, Question question, MockHttpServletResponse response) {
        try {
            streams.write(question, null, response);
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String last(MockHttpServletResponse response) {
        String all = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        return all.substring(Math.max(0, all.lastIndexOf("event: tasks")));
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
