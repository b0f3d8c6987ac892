package vn.hopluu.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The main job on a system that is thrown away, so that each service learns what it will do all day: periods are opened, every
 * unit reports, and the totals are read. Whether it is answered well does not matter here; the tests see to that.
 */
final class Rehearsal implements AutoCloseable {

    private static final List<String> PERIODS = List.of("2022-H1", "2022-Y", "2023-H1", "2023-Y", "2024-H1", "2024-Y");
    private static final int CLIENTS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern REPORT = Pattern.compile("\"report\":\"([^\"]+)\"");

    private static final String FIGURES = """
            {"content":{"values":{"CONTESTS":1,"PRESS_ITEMS":2,"WEB_SECTIONS":3,"OTHER_FORMS":null},
            "notes":{},"narrative":{},"explanations":{}}}""";

    private static final List<String> READS = List.of(
            "/",
            "/sign-in",
            "/api/units?search=cuong+gian",
            "/api/units?kind=PROVINCE",
            "/api/units/tinh-ha-tinh/children",
            "/api/units/no-such-unit",
            "/api/forms",
            "/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh",
            "/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh/missing",
            "/api/totals/TT-CCHC/2024-H1/huyen-nghi-xuan/proof");

    private final URI gateway;
    private final ClientTokens tokens;
    private final HttpClient http = HttpClient.newHttpClient();

    Rehearsal(LocalSystem system) {
        this.gateway = system.gateway();
        this.tokens = system.tokens();
    }

    void play() throws IOException, InterruptedException {
        for (String period : PERIODS) {
            List<String> reports = open(period);
            atOnce(reports.stream()
                    .map(report -> (Callable<Integer>) () -> submit(report))
                    .toList());
            for (String path : READS) {
                send("GET", path, BodyPublishers.noBody());
            }
        }
    }

    private List<String> open(String period) throws IOException, InterruptedException {
        String path = "/api/forms/TT-CCHC/periods/" + period;
        String opening = """
                {"subtree":"tinh-ha-tinh","kinds":["COMMUNE","DEPARTMENT"],"dueAt":"%s"}""".formatted(Instant.now().plus(Duration.ofDays(1)));
        send("PUT", path, BodyPublishers.ofString(opening));
        return REPORT.matcher(
                        send("GET", "/api/reports?limit=500&form=TT-CCHC&period=" + period, BodyPublishers.noBody())
                                .body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private int submit(String report) throws IOException, InterruptedException {
        return send("POST", "/api/reports/" + report + "/submissions", BodyPublishers.ofString(FIGURES))
                .statusCode();
    }

    private static void atOnce(List<Callable<Integer>> acts) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            threads.invokeAll(acts);
        }
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.get())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", path)
                .method(method, body)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
