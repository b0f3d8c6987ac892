package vn.hopluu.systemtests.access;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hopluu.benchmarks.client.Http;

/** How tasks and reminders are asked for. */
final class TaskScripts {

    private static final String TASKS = "/api/tasks";
    private static final String DESK = "?unit=" + World.UNIT;
    private static final String RULES = "/api/forms/" + PreparedReports.FORM + "/reminder-rules/" + World.UNIT;
    private static final Map<String, Object> BEFORE_AND_AFTER =
            Map.of("rules", List.of(Map.of("days", -1, "at", "08:00", "to", List.of("PREPARER"))));

    private final PreparedReports reports;
    private final Http http;

    TaskScripts(PreparedReports reports, Http http) {
        this.reports = reports;
        this.http = http;
    }

    Map<String, Script> all() {
        var all = new HashMap<String, Script>();
        all.put("GET /api/tasks", Script.get(TASKS + DESK));
        all.put("GET /api/tasks/counts", Script.get(TASKS + "/counts" + DESK));
        all.put(
                "GET /api/tasks/stream",
                Script.always(Scene.get(TASKS + "/stream" + DESK).with("Accept", "text/event-stream")));
        all.put("GET /api/forms/{form}/reminder-rules/{unit}", Script.get(RULES));
        all.put("PUT /api/forms/{form}/reminder-rules/{unit}", (state, forReal) -> rules());
        all.put("POST /api/forms/{form}/periods/{period}/reminders", (state, forReal) -> reminding());
        all.put("GET /api/forms/{form}/periods/{period}/reminder-letter", (state, forReal) -> letter());
        return all;
    }

    private Scene rules() {
        var etag = http.get(RULES).successful().header("ETag").orElseThrow();
        return Scene.send("PUT", RULES, BEFORE_AND_AFTER).with("If-Match", etag).seenAt(RULES);
    }

    private Scene reminding() {
        return Scene.send("POST", period() + "/reminders", Map.of("units", List.of(World.UNIT)))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .seenAt(period());
    }

    private Scene letter() {
        var letter = Scene.get(PreparedReports.path(reports.latePeriod()) + "/reminder-letter" + DESK);
        await().until(() -> http.send(letter.method(), letter.path(), noBody(), letter.headers())
                .succeeded());
        return letter;
    }

    private String period() {
        return PreparedReports.path(PreparedReports.period(reports.unchanged(ReportState.DUE)));
    }
}
