package vn.hopluu.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.screening.SampleFiles;

@Running
class EvidenceTests {

    private static final byte[] PDF = SampleFiles.pdf();
    private static final byte[] PNG = SampleFiles.png();

    private final int port;
    private final Api api;

    EvidenceTests(@LocalServerPort int port) {
        this.port = port;
        this.api = new Api(port);
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> api.open("2023-M03", KnownUnits.DISTRICT).status() < 300);
    }

    @Test
    void keepsAFileAndGivesItBackAsItCame() {
        Api.Answer added = Form.with("Kế hoạch 12.pdf", PDF).sentBy(api, report(0), "?line=CONTESTS");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("/name")).isEqualTo("Kế hoạch 12.pdf");
        assertThat(added.text("/type")).isEqualTo("application/pdf");
        assertThat(added.text("/line")).isEqualTo("CONTESTS");
        assertThat(added.text("/file")).isEqualTo(added.text("/sha256") + ".CONTESTS");
        Api.Answer file = api.get(added.header("Location"));
        assertThat(file.response().body()).isEqualTo(new String(PDF, StandardCharsets.ISO_8859_1));
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''K%E1%BA%BF");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void sendsAPartOfAFileOrNothingWhereItIsStillTheSame() {
        String file = Form.with("a.pdf", PDF).sentBy(api, report(1)).header("Location");

        Api.Answer part = api.get(file, "Range", "bytes=1-3");
        Api.Answer same = api.get(file, "If-None-Match", api.get(file).header("ETag"));

        assertThat(part.status()).isEqualTo(206);
        assertThat(part.response().body()).isEqualTo("PDF");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 1-3/" + PDF.length);
        assertThat(same.status()).isEqualTo(304);
    }

    @Test
    void readsFilesOfManyPiecesFromAnyPlace() {
        byte[] large = new byte[3 * Pieces.SIZE + 17];
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        large[2 * Pieces.SIZE + 1] = 'x';
        String file = Form.with("a.png", large).sentBy(api, report(2)).header("Location");

        assertThat(api.get(file).response().body().length()).isPositive();
        assertThat(api.get(file).header("Content-Length")).isEqualTo(String.valueOf(large.length));
        int before = 2 * Pieces.SIZE;
        assertThat(api.get(file, "Range", "bytes=%d-%d".formatted(before, before + 2))
                        .response()
                        .body())
                .isEqualTo("\0x\0");
    }

    @Test
    void addsTheSameOnceHoweverManyBringItAtOnce() {
        List<CompletableFuture<Api.Answer>> answers = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> Form.with("a.pdf", PDF).sentBy(as(number, 3), report(3))))
                .toList();

        assertThat(answers.stream().map(answer -> answer.join().status()))
                .containsExactlyInAnyOrder(201, 200, 200, 200);
        assertThat(files(api, 3)).hasSize(1);
        assertThat(Form.with("a.pdf", PDF)
                        .sentBy(api, report(3), "?line=CONTESTS")
                        .status())
                .isEqualTo(201);
        assertThat(files(api, 3)).hasSize(2);
    }

    private Api as(int person, int unit) {
        return api.as("officer-" + person, "PREPARER@" + KnownUnits.commune(unit));
    }

    /** A version that was sent never changes: not its figures, and not its files. */
    @Test
    void leavesEachVersionItsFiles() {
        String first = Form.with("a.pdf", PDF).sentBy(api, report(4)).text("/file");
        api.act(report(4), "submissions", "e1", "{\"content\":{}}");
        assertThat(Form.with("b.png", PNG).sentBy(api, report(4)).text("/type"))
                .isEqualTo("urn:hopluu:problem:transition-refused");
        assertThat(delete(4, first).text("/type")).isEqualTo("urn:hopluu:problem:transition-refused");
        api.act(report(4), "returns", "e2", "{\"reason\":\"Thiếu\"}");

        assertThat(delete(4, first).status()).isEqualTo(204);
        assertThat(delete(4, first).text("/type")).isEqualTo("urn:hopluu:problem:unknown-evidence");
        Form.with("b.png", PNG).sentBy(api, report(4));
        api.act(report(4), "submissions", "e3", "{\"content\":{}}");

        assertThat(versions(4)).containsExactly("[1]", "[2]");
        assertThat(api.get(path(4) + "/" + first).status()).isEqualTo(200);
    }

    @Test
    void carriesFilesOnIntoTheNextVersion() {
        Form.with("a.pdf", PDF).sentBy(api, report(5));
        api.act(report(5), "submissions", "f1", "{\"content\":{}}");
        api.act(report(5), "returns", "f2", "{\"reason\":\"Thiếu\"}");
        api.act(report(5), "submissions", "f3", "{\"content\":{\"values\":{\"CONTESTS\":1}}}");

        assertThat(versions(5)).containsExactly("[1,2]");
    }

    @Test
    void doesNotDisturbWhoeverFillsInMeanwhile() {
        String etag = api.get("/api/reports/" + report(6)).header("ETag");
        Form.with("a.pdf", PDF).sentBy(api, report(6));

        assertThat(api.put("/api/reports/" + report(6) + "/draft", "{\"values\":{\"CONTESTS\":1}}", "If-Match", etag)
                        .status())
                .isEqualTo(200);
        assertThat(files(api, 6)).hasSize(1);
    }

    @Test
    void showsWhatIsNotSentToItsOwnUnitOnly() {
        Api reviewer = api.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT);
        String unsent = Form.with("a.pdf", PDF).sentBy(as(1, 7), report(7)).text("/file");

        assertThat(files(reviewer, 7)).isEmpty();
        Api.Answer hidden = reviewer.get(path(7) + "/" + unsent);
        Api.Answer absent = reviewer.get(path(7) + "/" + "0".repeat(64));
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text("/detail").replace(unsent.substring(0, 60), "?"))
                .isEqualTo(absent.text("/detail").replace("0".repeat(60), "?"));
        api.act(report(7), "submissions", "g1", "{\"content\":{}}");
        assertThat(reviewer.get(path(7) + "/" + unsent).status()).isEqualTo(200);
        assertThat(reviewer.get(path(7)).json().at("/items/0/inDraft").isNull()).isTrue();
    }

    @Test
    void takesFilesFromTheUnitAlone() {
        Api reviewer = api.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT);
        Api sibling = api.as("a-sibling", "PREPARER@" + KnownUnits.commune(9));
        byte[] large = new byte[2 << 20];

        assertThat(Form.with("a.pdf", large).sentBy(reviewer, report(8)).status())
                .isEqualTo(403);
        assertThat(Form.with("a.pdf", large).sentBy(sibling, report(8)).status())
                .isEqualTo(404);
        assertThat(Form.with("a.pdf", large).sentBy(api.bringing(""), report(8)).status())
                .isEqualTo(401);
        assertThat(reviewer.send("DELETE", path(8) + "/a", new byte[0]).status())
                .isEqualTo(403);
    }

    /** The rest of the file never comes, and is not waited for. */
    @Test
    @Timeout(15)
    void readsNothingOfWhoMayNotSendIt() throws IOException {
        Api reviewer = api.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT);
        try (Socket client = new Socket("127.0.0.1", port)) {
            client.getOutputStream().write(head(reviewer, 13, 1 << 20).getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().write(Form.with("a.pdf", PDF).whole(), 0, 100);

            assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 403");
        }
    }

    private static String head(Api caller, int unit, int length) {
        return "POST " + path(unit) + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + caller.token()
                + "\r\nContent-Type: " + Form.type() + "\r\nContent-Length: " + length + "\r\n\r\n";
    }

    @Test
    void saysWhatIsWrongWithAnUpload() {
        refused(Form.with("a.pdf", PDF).sentBy(api, report(10), "?line=NO_LINE"), 400, "invalid-parameter");
        refused(Form.with("a.pdf", new byte[0]).sentBy(api, report(10)), 422, "unfit-file");
        refused(
                Form.with("a.pdf", "MZ".getBytes(StandardCharsets.US_ASCII)).sentBy(api, report(10)),
                422,
                "unfit-file");
        refused(Form.with("a.pdf", PDF).and("file", "b.pdf", PNG).sentBy(api, report(10)), 422, "unfit-file");
        refused(new Form().and("other", "b.pdf", PDF).sentBy(api, report(10)), 422, "unfit-file");
        refused(new Form().sentBy(api, report(10)), 422, "unfit-file");
        refused(api.post(path(10), "{}"), 415, "unsupported-media-type");
        refused(api.send("POST", path(10), new byte[3], "Content-Type", "multipart/form-data"), 422, "unfit-file");
        assertThat(files(api, 10)).isEmpty();
    }

    @Test
    void takesTwentyMegabytesAndNotAByteMore() {
        byte[] most = new byte[20 << 20];
        System.arraycopy(PNG, 0, most, 0, PNG.length);
        byte[] more = Arrays.copyOf(most, most.length + 1);

        assertThat(Form.with("a.png", most).sentBy(api, report(11)).status()).isEqualTo(201);
        refused(Form.with("a.png", more).sentBy(api, report(11)), 413, "request-too-large");
        refused(Form.with("a.png", new byte[22 << 20]).sentBy(api, report(11)), 413, "request-too-large");
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() throws IOException {
        byte[] whole = Form.with("a.pdf", PDF).whole();
        String head = head(api, 12, whole.length);
        for (int time = 0; time < 8; time++) {
            try (Socket client = new Socket("127.0.0.1", port)) {
                client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().write(whole, 0, whole.length / 2);
            }
        }

        await().until(() -> Form.with("b.pdf", PDF).sentBy(api, report(12)).status() == 201);
        assertThat(files(api, 12)).hasSize(1);
    }

    /** As long as file systems take them, from a machine that takes letters apart. */
    @Test
    void takesLongNames() {
        String name = Normalizer.normalize("Báo cáo kết quả tuyên truyền ".repeat(6), Normalizer.Form.NFD) + ".pdf";

        assertThat(Form.with(name, PDF).sentBy(api, report(14)).text("/name"))
                .startsWith("Báo cáo kết quả")
                .hasSize(150);
    }

    @Test
    void overlooksNoLineThatIsNamedInTheForm() {
        refused(
                new Form().field("line", "CONTESTS").and("file", "a.pdf", PDF).sentBy(api, report(15)),
                422,
                "unfit-file");
        assertThat(files(api, 15)).isEmpty();
    }

    @Test
    void listsFilesPageByPage() {
        for (String line : List.of("CONTESTS", "PRESS_ITEMS", "WEB_SECTIONS")) {
            Form.with("a.pdf", PDF).sentBy(api, report(16), "?line=" + line);
        }
        Api.Answer first = api.get(path(16) + "?limit=2");
        delete(16, first.text("/items/1/file"));
        Api.Answer second = api.get(path(16) + "?limit=2&cursor=" + first.text("/next"));

        assertThat(first.json().at("/items").findValuesAsString("line")).containsExactly("CONTESTS", "PRESS_ITEMS");
        assertThat(second.json().at("/items").findValuesAsString("line")).containsExactly("WEB_SECTIONS");
        assertThat(second.json().path("next").isNull()).isTrue();
        for (String wrong :
                List.of("limit=0", "limit=101", "limit=x", "cursor=x", "cursor=", "cursor=MXwyfDM0NTY3ODkwMTIz")) {
            refused(api.get(path(16) + "?" + wrong), 400, "invalid-parameter");
        }
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.text("/type")).isEqualTo("urn:hopluu:problem:" + code);
    }

    private List<String> versions(int unit) {
        return api.get(path(unit))
                .json()
                .at("/items")
                .valueStream()
                .map(file -> file.path("versions").toString())
                .toList();
    }

    private static List<String> files(Api caller, int unit) {
        return caller.get(path(unit))
                .json()
                .at("/items")
                .valueStream()
                .map(file -> file.path("file").asString())
                .toList();
    }

    private Api.Answer delete(int unit, String file) {
        return api.send("DELETE", path(unit) + "/" + file, new byte[0]);
    }

    private static String report(int unit) {
        return "TT-CCHC.2023-M03." + KnownUnits.commune(unit);
    }

    private static String path(int unit) {
        return "/api/reports/" + report(unit) + "/evidence";
    }
}
