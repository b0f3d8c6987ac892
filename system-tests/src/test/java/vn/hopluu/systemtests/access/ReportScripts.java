package vn.hopluu.systemtests.access;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.hopluu.benchmarks.client.GatewayClient;

/** How the operations of report-service are asked for. */
final class ReportScripts {

    private static final String FORM = "/api/forms/TT-CCHC";
    private static final String SETTINGS = "/api/settings/" + World.UNIT;
    private static final Map<String, Object> NO_CONTENT = Map.of("values", Map.of());

    private final PreparedReports reports;
    private final GatewayClient gateway;

    ReportScripts(PreparedReports reports, GatewayClient gateway) {
        this.reports = reports;
        this.gateway = gateway;
    }

    Map<String, Script> all() {
        var all = new HashMap<String, Script>();
        all.put("GET /api/forms", Script.get("/api/forms"));
        all.put("GET /api/forms/{form}", Script.get(FORM));
        all.put("GET /api/forms/{form}/versions/{version}", Script.get(FORM + "/versions/1"));
        all.put("GET /api/periods", Script.get("/api/periods?form=TT-CCHC"));
        all.put("GET /api/reports", Script.get("/api/reports?limit=1"));
        all.put("GET /api/forms/{form}/periods/{period}", (state, forReal) -> Scene.get(openPeriod()));
        all.put("PUT /api/forms/{form}/periods/{period}", (state, forReal) -> opening());
        all.put("POST /api/forms/{form}/periods/{period}/closing", (state, forReal) -> closing(forReal));
        all.put(
                "GET /api/reports/{report}",
                (state, forReal) -> Scene.get(path(reports.unchanged(requireNonNull(state)))));
        all.put("PUT /api/reports/{report}/draft", onReport(this::draft));
        all.put("POST /api/reports/{report}/submissions", onReport(act("submissions", Map.of("content", NO_CONTENT))));
        all.put("POST /api/reports/{report}/returns", onReport(act("returns", Map.of("reason", "Xem lại"))));
        all.put("POST /api/reports/{report}/corrections", onReport(act("corrections", Map.of("reason", "Nhầm"))));
        all.put("POST /api/reports/{report}/acceptances", onReport(act("acceptances", Map.of())));
        all.putAll(unitsOwn());
        all.putAll(manyAtOnce());
        return all;
    }

    private Map<String, Script> unitsOwn() {
        return Map.of(
                "POST /api/reports/{report}/approval-requests",
                onReport(act("approval-requests", Map.of("content", NO_CONTENT))),
                "POST /api/reports/{report}/approval-refusals",
                onReport(act("approval-refusals", Map.of("reason", "Chưa đủ"))),
                "POST /api/reports/{report}/withdrawals",
                onReport(act("withdrawals", Map.of())),
                "POST /api/reports/{report}/revocations",
                onReport(act("revocations", Map.of("reason", "Nhầm"))),
                "GET /api/settings/{unit}",
                Script.get(SETTINGS),
                "PUT /api/settings/{unit}",
                (state, forReal) -> settings());
    }

    private Map<String, Script> manyAtOnce() {
        return Map.of(
                "POST /api/reports/acceptances",
                (state, forReal) -> onMany("acceptances", Map.of()),
                "POST /api/reports/returns",
                (state, forReal) -> onMany("returns", Map.of("reason", "Xem lại")),
                "GET /api/reports/{report}/versions/{from}/differences/{to}",
                (state, forReal) ->
                        Scene.get(path(reports.unchanged(ReportState.SUBMITTED)) + "/versions/1/differences/1"));
    }

    private Scene settings() {
        var etag = gateway.http().get(SETTINGS).header("ETag").orElseThrow();
        return Scene.send("PUT", SETTINGS, Map.of("approval", false))
                .with("If-Match", etag)
                .seenAt(SETTINGS);
    }

    /** A report that is not the unit's to be judged, so that nothing is done whoever asks. */
    private static Scene onMany(String acts, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("reports", List.of(Map.of("report", "TT-CCHC.2001-M01.gia-lap-khong-co")));
        return Scene.send("POST", "/api/reports/" + acts, body)
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Script onReport(Function<String, Scene> scene) {
        return (state, forReal) -> {
            var report = forReal ? reports.fresh(requireNonNull(state)) : reports.unchanged(requireNonNull(state));
            return scene.apply(report).seenAt(path(report));
        };
    }

    private Scene draft(String report) {
        var etag = gateway.report(report).header("ETag").orElseThrow();
        return Scene.send("PUT", path(report) + "/draft", NO_CONTENT).with("If-Match", etag);
    }

    private static Function<String, Scene> act(String acts, Map<String, Object> body) {
        return report -> Scene.send("POST", path(report) + "/" + acts, body)
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Scene opening() {
        var path = PreparedReports.path(reports.month());
        return Scene.send("PUT", path, PreparedReports.opening()).seenAt(path);
    }

    private Scene closing(boolean forReal) {
        var path = forReal ? PreparedReports.path(reports.openedPeriod()) : openPeriod();
        return Scene.send("POST", path + "/closing").seenAt(path);
    }

    private String openPeriod() {
        return PreparedReports.path(PreparedReports.period(reports.unchanged(ReportState.DUE)));
    }

    private static String path(String report) {
        return "/api/reports/" + report;
    }
}
