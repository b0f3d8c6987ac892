package vn.hopluu.systemtests;

import static vn.hopluu.systemtests.BadRequest.get;
import static vn.hopluu.systemtests.BadRequest.put;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hopluu.benchmarks.client.Content;

/** The table of bad input about things, parameters and periods; {@link BadReports} is its other half. */
final class BadRequests {

    static final String OPEN = "2023-Q1";
    static final String CLOSED = "2023-M05";
    static final String REPORT = "TT-CCHC." + OPEN + ".xa-cuong-gian";
    static final String SENT = "TT-CCHC." + OPEN + ".xa-co-dam";
    static final String USED_KEY = "bad-input-used-key";

    private static final String FORM = "/api/forms/TT-CCHC";

    private final LiveSystem system;

    BadRequests(LiveSystem system) {
        this.system = system;
    }

    void prepare() {
        system.openFor("huyen-nghi-xuan", OPEN);
        system.openFor("huyen-nghi-xuan", CLOSED);
        system.gateway().http().send("POST", FORM + "/periods/" + CLOSED + "/closing", Map.of(), Map.of());
        system.gateway().submit(SENT, Content.of(Map.of()), USED_KEY);
    }

    /** All that a bad request could have changed. */
    List<String> state() {
        return Stream.of(
                        "/api/reports/" + REPORT,
                        "/api/reports/TT-CCHC." + CLOSED + ".xa-cuong-gian",
                        "/api/periods?form=TT-CCHC",
                        "/api/units?limit=1")
                .map(path -> system.gateway().http().get(path).successful().body())
                .toList();
    }

    static Stream<BadRequest> all() {
        return Stream.of(unknownThings(), parameters(), openings(), http(), BadReports.all())
                .flatMap(cases -> cases);
    }

    private static Stream<BadRequest> unknownThings() {
        return Stream.of(
                get("unknown unit", "/api/units/xa-khong-co").refused(404, "unknown-unit"),
                get("unit gone on the date", "/api/units/xa-cuong-gian?date=2026-01-01")
                        .refused(404, "unit-not-valid"),
                get("unknown form", "/api/forms/KHONG-CO").refused(404, "unknown-form"),
                get("unknown form version", FORM + "/versions/99").refused(404, "unknown-form"),
                get("period not opened", FORM + "/periods/2019-H1").refused(404, "unknown-period"),
                get("unknown report", "/api/reports/TT-CCHC.2019-H1.xa-cuong-gian")
                        .refused(404, "unknown-report"),
                get("total of a period not opened", "/api/totals/TT-CCHC/2019-H1/tinh-ha-tinh")
                        .refused(404, "unknown-period"),
                get("total of an unknown unit", "/api/totals/TT-CCHC/" + OPEN + "/xa-khong-co")
                        .refused(404, "unknown-unit"),
                get("total of a unit that owes nothing", "/api/totals/TT-CCHC/" + OPEN + "/so-noi-vu")
                        .refused(404, "unknown-total"),
                get("unknown path", "/api/nothing-here").refused(404, "not-found"));
    }

    private static Stream<BadRequest> parameters() {
        var totals = "/api/totals/TT-CCHC/" + OPEN + "/huyen-nghi-xuan";
        return Stream.of(
                get("not a date", "/api/units/xa-cuong-gian?date=hom-nay").refused(400, "invalid-parameter"),
                get("no such day", "/api/units/xa-cuong-gian?date=2024-02-30").refused(400, "invalid-parameter"),
                get("no such kind", "/api/units?kind=VILLAGE").refused(400, "invalid-parameter"),
                get("limit of nothing", "/api/units?limit=0").refused(400, "invalid-parameter"),
                get("limit beyond the bound", "/api/reports?form=TT-CCHC&limit=501")
                        .refused(400, "invalid-parameter"),
                get("limit that is text", "/api/units?limit=all").refused(400, "invalid-parameter"),
                get("made-up cursor", "/api/units?cursor=%21%21").refused(400, "invalid-parameter"),
                get("made-up cursor of reports", "/api/reports?cursor=%21%21").refused(400, "invalid-parameter"),
                get("no such state", "/api/reports?state=LOST").refused(400, "invalid-parameter"),
                get("no such structure", totals + "?structure=SOON").refused(400, "invalid-parameter"),
                get("no such basis", totals + "/proof?basis=GUESSED").refused(400, "invalid-parameter"),
                get("no such structure of a stream", totals + "/stream?structure=SOON")
                        .with("Accept", "text/event-stream")
                        .refused(400, "invalid-parameter"));
    }

    private static Stream<BadRequest> openings() {
        return Stream.of(
                put(
                                "opening without a due date",
                                FORM + "/periods/2023-M06",
                                "{\"subtree\":\"huyen-nghi-xuan\",\"kinds\":[\"COMMUNE\"]}")
                        .refused(422, "invalid-period", "/dueOn"),
                put("opening for an unknown unit", FORM + "/periods/2023-M06", opening("xa-khong-co"))
                        .refused(422, "invalid-period", "/subtree"),
                put("opening of what is no period", FORM + "/periods/2023-M13", opening("huyen-nghi-xuan"))
                        .refused(422, "invalid-period"),
                put("opening of an unknown form", "/api/forms/KHONG-CO/periods/2023-M06", opening("huyen-nghi-xuan"))
                        .refused(404, "unknown-form"));
    }

    private static Stream<BadRequest> http() {
        return Stream.of(
                get("unacceptable type", "/api/reports/" + REPORT)
                        .with("Accept", "image/png")
                        .refused(406, "not-acceptable"),
                get("deleting", "/api/reports/" + REPORT).as("DELETE").refused(405, "method-not-allowed"));
    }

    private static String opening(String subtree) {
        return "{\"subtree\":\"" + subtree + "\",\"kinds\":[\"COMMUNE\"],\"dueOn\":\"2023-06-20\"}";
    }
}
