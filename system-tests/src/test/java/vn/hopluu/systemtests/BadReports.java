package vn.hopluu.systemtests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.hopluu.systemtests.BadRequest.post;
import static vn.hopluu.systemtests.BadRequest.put;
import static vn.hopluu.systemtests.BadRequests.CLOSED;
import static vn.hopluu.systemtests.BadRequests.OPEN;
import static vn.hopluu.systemtests.BadRequests.REPORT;
import static vn.hopluu.systemtests.BadRequests.SENT;
import static vn.hopluu.systemtests.BadRequests.USED_KEY;

import java.util.stream.Stream;

/** The table of bad input about reports: what they say, how it is written, and when it may not be done. */
final class BadReports {

    private static final String SUBMISSIONS = "/api/reports/" + REPORT + "/submissions";
    private static final String DRAFT = "/api/reports/" + REPORT + "/draft";

    private BadReports() {}

    static Stream<BadRequest> all() {
        return Stream.of(values(), bodies(), conditions(), lifecycle()).flatMap(cases -> cases);
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
                submit("text/plain", "{}").with("Content-Type", "text/plain").refused(415, "unsupported-media-type"),
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
                        .refused(413, "request-too-large"));
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
                post("reused key", "/api/reports/" + SENT + "/submissions", content("\"CONTESTS\":1"))
                        .with("Idempotency-Key", USED_KEY)
                        .refused(422, "idempotency-key-reused"));
    }

    private static Stream<BadRequest> lifecycle() {
        return Stream.of(
                submit("a unit that does not owe", "TT-CCHC." + OPEN + ".so-noi-vu", "{}")
                        .refused(404, "unknown-report"),
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
}
