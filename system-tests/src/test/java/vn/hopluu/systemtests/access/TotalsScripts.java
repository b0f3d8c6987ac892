package vn.hopluu.systemtests.access;

import java.util.List;
import java.util.Map;

/** How the operations of aggregation-service are asked for. */
final class TotalsScripts {

    private final PreparedReports reports;

    TotalsScripts(PreparedReports reports) {
        this.reports = reports;
    }

    Map<String, Script> all() {
        var unit = "/api/totals/{form}/{period}/{unit}";
        return Map.of(
                "GET " + unit,
                (state, forReal) -> Scene.get(total()),
                "GET " + unit + "/missing",
                (state, forReal) -> Scene.get(total() + "/missing?limit=1"),
                "GET " + unit + "/proof",
                (state, forReal) -> Scene.get(total() + "/proof"),
                "GET " + unit + "/stream",
                (state, forReal) -> Scene.get(total() + "/stream").with("Accept", "text/event-stream"),
                "GET /api/series/{form}/{indicator}/{unit}",
                Script.get("/api/series/TT-CCHC/CONTESTS/" + World.UNIT),
                "POST /api/totals/touched",
                Script.always(Scene.send("POST", "/api/totals/touched", Map.of("units", List.of(World.UNIT)))));
    }

    private String total() {
        var report = reports.unchanged(ReportState.SUBMITTED);
        return "/api/totals/TT-CCHC/" + PreparedReports.period(report) + "/" + World.UNIT;
    }
}
