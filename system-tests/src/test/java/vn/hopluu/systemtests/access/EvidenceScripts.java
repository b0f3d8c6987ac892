package vn.hopluu.systemtests.access;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.benchmarks.client.GatewayClient;

/** How files that prove a report are asked for, and what helps to fill it in. */
final class EvidenceScripts {

    private static final String FORM = """
            --phan\r
            Content-Disposition: form-data; name="file"; filename="a.pdf"\r
            \r
            %PDF-1.7
            trailer << /Root 1 0 R >>
            %%EOF
            \r
            --phan--\r
            """;
    private static final Map<String, String> TYPE = Map.of("Content-Type", "multipart/form-data; boundary=phan");

    /** How many drafts find one source: the last eight months are looked through. */
    private static final int DRAFTS_OF_A_SOURCE = 5;

    private final PreparedReports reports;
    private final GatewayClient gateway;
    private int drafts;
    private @Nullable String sentFile;

    EvidenceScripts(PreparedReports reports, GatewayClient gateway) {
        this.reports = reports;
        this.gateway = gateway;
    }

    Map<String, Script> all() {
        return Map.of(
                "GET /api/reports/{report}/reference",
                        (state, forReal) -> Scene.get(path(reports.unchanged(requireNonNull(state))) + "/reference"),
                "GET /api/reports/{report}/evidence",
                        (state, forReal) -> Scene.get(files(reports.unchanged(requireNonNull(state)))),
                "GET /api/reports/{report}/evidence/{file}", (state, forReal) -> Scene.get(sentFile()),
                "POST /api/reports/{report}/evidence", (state, forReal) -> attaching(report(state, forReal)),
                "DELETE /api/reports/{report}/evidence/{file}", this::takingOff,
                "POST /api/reports/{report}/draft/copies", this::copying);
    }

    private String report(@Nullable ReportState state, boolean forReal) {
        return forReal ? reports.fresh(requireNonNull(state)) : reports.unchanged(requireNonNull(state));
    }

    private static Scene attaching(String report) {
        var body = FORM.getBytes(StandardCharsets.UTF_8);
        return new Scene("POST", files(report), TYPE, body, files(report), () -> {});
    }

    private Scene takingOff(@Nullable ReportState state, boolean forReal) {
        var report = report(state, forReal);
        var file = forReal ? attached(report) : files(report) + "/" + "0".repeat(64);
        return Scene.send("DELETE", file).seenAt(files(report));
    }

    private Scene copying(@Nullable ReportState state, boolean forReal) {
        if (forReal && drafts++ % DRAFTS_OF_A_SOURCE == 0) reports.fresh(ReportState.SUBMITTED);
        var report = report(state, forReal);
        var etag = gateway.report(report).header("ETag").orElseThrow();
        return Scene.send("POST", path(report) + "/draft/copies", Map.of())
                .with("If-Match", etag)
                .seenAt(path(report));
    }

    /** The address of a file that was sent with a version: what is in a draft is not for everyone who sees the report. */
    private String sentFile() {
        if (sentFile == null) {
            var report = reports.fresh(ReportState.DRAFT);
            sentFile = attached(report);
            gateway.act(report, "submissions", Map.of(), "matrix-evidence").successful();
        }
        return sentFile;
    }

    private String attached(String report) {
        return gateway.http()
                .send("POST", files(report), BodyPublishers.ofString(FORM), TYPE)
                .successful()
                .header("Location")
                .orElseThrow();
    }

    private static String files(String report) {
        return path(report) + "/evidence";
    }

    private static String path(String report) {
        return "/api/reports/" + report;
    }
}
