package vn.hopluu.systemtests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.hopluu.systemtests.BadRequest.get;
import static vn.hopluu.systemtests.BadRequest.post;
import static vn.hopluu.systemtests.BadRequest.put;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hopluu.benchmarks.client.Content;

/** The table of bad input, over one open and one closed period of district Nghi Xuân. */
final class BadRequests {

    private static final String OPEN = "2023-Q1";
    private static final String CLOSED = "2023-M05";
    private static final String FORM = "/api/forms/TT-CCHC";
    private static final String REPORT = "TT-CCHC." + OPEN + ".xa-cuong-gian";
    private static final String SUBMISSIONS = "/api/reports/" + REPORT + "/submissions";
    private static final String DRAFT = "/api/reports/" + REPORT + "/draft";
    private static final String USED_KEY = "bad-input-used-key";

    private final LiveSystem system;

    BadRequests(LiveSystem system) {
        this.system = system;
    }

    void prepare() {
        system.openFor("huyen-nghi-xuan", OPEN);
        system.openFor("huyen-nghi-xuan", CLOSED);
        system.gateway().http().send("POST", FORM + "/periods/" + CLOSED + "/closing", Map.of(), Map.of());
        system.gateway().submit("TT-CCHC." + OPEN + ".xa-co-dam", Content.of(Map.of()), USED_KEY);
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

    Stream<BadRequest> all() {
        return Stream.of(unknownThings(), parameters(), values(), bodies(), conditions(), lifecycle(), http())
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
                submit("a unit that does not owe", "TT-CCHC." + OPEN + ".so-noi-vu", "{}")
                        .refused(404, "unknown-report"),
                get("unknown total", "/api/totals/TT-CCHC/2019-H1/tinh-ha-tinh").refused(404, "unknown-total"),
                get("unknown unit's total", "/api/totals/TT-CCHC/" + OPEN + "/xa-khong-co")
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

    private static Stream<BadRequest> values() {
        return Stream.of(
                value("unknown indicator", "NO_SUCH_LINE", "1"),
                value("negative value", "CONTESTS", "-1"),
                value("fraction where whole", "CONTESTS", "1.5"),
                value("huge exponent", "CONTESTS", "1E+400"),
                value("exponent to exhaust memory", "CONTESTS", "1E+999999999"),
                value("tiny exponent", "CONTESTS", "1E-999999999"),
                value("more digits than anything counts", "CONTESTS", "9".repeat(60)),
                value("two at one commune", "COMMUNES_DOING_WELL_ON_RADIO", "2"),
                value("attendees without a conference", "TRAINING_ATTENDEES", "12"),
                submit("attendees of no conference", content("\"TRAINING_CONFERENCES\":0,\"TRAINING_ATTENDEES\":12"))
                        .refused(422, "invalid-content", "/content/values/TRAINING_ATTENDEES"),
                value("text for a value", "CONTESTS", "\"many\""),
                value("digits in quotes for a value", "CONTESTS", "\"3\""),
                submit("note for an unknown line", "{\"content\":{\"values\":{},\"notes\":{\"NO_SUCH_LINE\":\"x\"}}}")
                        .refused(422, "invalid-content", "/content/notes/NO_SUCH_LINE"),
                submit("unknown narrative section", "{\"content\":{\"values\":{},\"narrative\":{\"POEM\":\"x\"}}}")
                        .refused(422, "invalid-content", "/content/narrative/POEM"));
    }

    private static Stream<BadRequest> bodies() {
        return Stream.of(
                submit("unknown field", "{\"contents\":{}}").refused(400, "malformed-request", "/contents"),
                submit("unknown field inside", "{\"content\":{\"valeus\":{}}}")
                        .refused(400, "malformed-request", "/content/valeus"),
                submit("not JSON", "{\"content\":").refused(400, "malformed-request"),
                submit("a list for an object", "[]").refused(400, "malformed-request"),
                submit("nothing at all", "").refused(400, "malformed-request"),
                submit("a line given twice", content("\"CONTESTS\":1,\"CONTESTS\":2"))
                        .refused(400, "malformed-request"),
                submit("nested without end", "[".repeat(100_000)).refused(400, "malformed-request"),
                submit("invalid UTF-8", "")
                        .withBody("{\"content\":{\"values\":{},\"notes\":{\"CONTESTS\":\"\u00e0\"}}}"
                                .getBytes(ISO_8859_1))
                        .refused(400, "malformed-request"),
                submit("ten megabytes", "")
                        .withBody(
                                content("\"CONTESTS\":" + "1".repeat(10 << 20)).getBytes(UTF_8))
                        .refused(413, "request-too-large"),
                put(
                                "opening without a due date",
                                FORM + "/periods/2023-M06",
                                "{\"subtree\":\"huyen-nghi-xuan\",\"kinds\":[\"COMMUNE\"]}")
                        .refused(422, "invalid-period", "/dueOn"),
                put("opening for an unknown unit", FORM + "/periods/2023-M06", opening("xa-khong-co"))
                        .refused(404, "unknown-unit"),
                put("opening of what is no period", FORM + "/periods/2023-M13", opening("huyen-nghi-xuan"))
                        .refused(422, "invalid-period"),
                put("opening of an unknown form", "/api/forms/KHONG-CO/periods/2023-M06", opening("huyen-nghi-xuan"))
                        .refused(404, "unknown-form"));
    }

    private static Stream<BadRequest> conditions() {
        return Stream.of(
                put("stale If-Match", DRAFT, "{\"values\":{}}")
                        .with("If-Match", "\"999\"")
                        .refused(412, "stale-version"),
                put("draft without If-Match", DRAFT, "{\"values\":{}}").refused(428, "precondition-required"),
                put("If-Match of no version", DRAFT, "{\"values\":{}}")
                        .with("If-Match", "latest")
                        .refused(400, "invalid-parameter"),
                post("submission without a key", SUBMISSIONS, "{}").refused(428, "precondition-required"),
                post("reused key", "/api/reports/TT-CCHC." + OPEN + ".xa-co-dam/submissions", content("\"CONTESTS\":1"))
                        .with("Idempotency-Key", USED_KEY)
                        .refused(422, "idempotency-key-reused"));
    }

    private static Stream<BadRequest> lifecycle() {
        return Stream.of(
                submit("closed period", "TT-CCHC." + CLOSED + ".xa-cuong-gian", content("\"CONTESTS\":1"))
                        .refused(409, "period-closed"),
                submit("draft that was never saved", "{}").refused(409, "transition-refused"),
                act("accepting what was not sent", "acceptances", "{}").refused(409, "transition-refused"),
                act("returning what was not sent", "returns", "{\"reason\":\"x\",\"lines\":{}}")
                        .refused(409, "transition-refused"),
                act("returning without a reason", "returns", "{\"lines\":{}}")
                        .refused(422, "invalid-content", "/reason"),
                act("correcting what was not sent", "corrections", "{\"reason\":\"x\"}")
                        .refused(409, "transition-refused"));
    }

    private static Stream<BadRequest> http() {
        return Stream.of(
                submit("text/plain", "{}").with("Content-Type", "text/plain").refused(415, "unsupported-media-type"),
                get("unacceptable type", "/api/reports/" + REPORT)
                        .with("Accept", "image/png")
                        .refused(406, "not-acceptable"),
                get("deleting", "/api/reports/" + REPORT).as("DELETE").refused(405, "method-not-allowed"));
    }

    private static BadRequest value(String name, String line, String value) {
        return submit(name, content("\"" + line + "\":" + value))
                .refused(422, "invalid-content", "/content/values/" + line);
    }

    private static BadRequest submit(String name, String body) {
        return submit(name, REPORT, body);
    }

    private static BadRequest submit(String name, String report, String body) {
        return post(name, "/api/reports/" + report + "/submissions", body)
                .with("Idempotency-Key", "bad-input-" + Integer.toHexString(name.hashCode()));
    }

    private static BadRequest act(String name, String acts, String body) {
        return post(name, "/api/reports/" + REPORT + "/" + acts, body)
                .with("Idempotency-Key", "bad-input-" + Integer.toHexString(name.hashCode()));
    }

    private static String content(String values) {
        return "{\"content\":{\"values\":{" + values + "}}}";
    }

    private static String opening(String subtree) {
        return "{\"subtree\":\"" + subtree + "\",\"kinds\":[\"COMMUNE\"],\"dueOn\":\"2023-06-20\"}";
    }
}
