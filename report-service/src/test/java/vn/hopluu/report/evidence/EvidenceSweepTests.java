package vn.hopluu.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.screening.SampleFiles;

/** What nobody names goes, and nothing else, whoever comes in between. */
@Running
class EvidenceSweepTests {

    private static final String REPORT = "TT-CCHC.2023-M04." + KnownUnits.commune(0);

    private final Api api;
    private final Contents contents;
    private final Pieces pieces;
    private final EvidenceLists lists;
    private final EvidenceSweep sweep;

    @TempDir
    private Path folder;

    EvidenceSweepTests(
            @LocalServerPort int port,
            @Autowired Contents contents,
            @Autowired Pieces pieces,
            @Autowired EvidenceLists lists,
            @Autowired EvidenceSettings settings,
            @Autowired Clock clock) {
        this.api = new Api(port);
        this.contents = contents;
        this.pieces = pieces;
        this.lists = lists;
        EvidenceSettings atOnce = new EvidenceSettings(
                settings.fileSize(), settings.reportSize(), settings.sweepEvery(), Duration.ofHours(-1), 1, 1);
        this.sweep = new EvidenceSweep(contents, pieces, lists, atOnce, clock);
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> api.open("2023-M04", KnownUnits.DISTRICT).status() < 300);
    }

    /** As a crash leaves it between the content and the report. */
    @Test
    void takesAwayWhatNoReportNames() throws IOException {
        String orphan = "1".repeat(64);
        pieces.write(
                contents.touch(orphan).orElseThrow(),
                Files.writeString(folder.resolve("a"), "x".repeat(Pieces.SIZE + 1)));

        sweep.sweepOnce();

        assertThatThrownBy(() -> pieces.read(orphan, 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pieces.read(orphan, 1)).isInstanceOf(IllegalStateException.class);
        assertThat(contents.touch(orphan)).isPresent();
    }

    @Test
    void keepsWhatAReportNamesAlsoWhenNobodySaidSo() {
        Api.Answer added = Form.with("a.pdf", SampleFiles.pdf()).sentBy(api, REPORT);
        contents.touch(added.text("/sha256"));

        sweep.sweepOnce();

        assertThat(api.get(added.header("Location")).status()).isEqualTo(200);
        assertThat(unsure()).doesNotContain(added.text("/sha256"));
    }

    @Test
    void takesAwayWhatWasTakenOffADraftAndNotWhatAVersionNames() {
        String sent =
                Form.with("a.docx", SampleFiles.docx()).sentBy(api, REPORT).text("/file");
        api.act(REPORT, "submissions", "s1", "{\"content\":{}}");
        api.act(REPORT, "returns", "s2", "{\"reason\":\"Thiếu\"}");
        String unsent =
                Form.with("b.png", SampleFiles.png()).sentBy(api, REPORT).text("/file");
        for (String file : List.of(sent, unsent)) {
            api.send("DELETE", "/api/reports/" + REPORT + "/evidence/" + file, new byte[0]);
        }

        sweep.sweepOnce();

        assertThat(api.get("/api/reports/" + REPORT + "/evidence/" + sent).status())
                .isEqualTo(200);
        assertThatThrownBy(() -> pieces.read(unsent, 0)).isInstanceOf(IllegalStateException.class);
    }

    /** The sweep has looked, then an upload of the same content comes, then the sweep acts. */
    @Test
    void leavesWhatSomebodyBringsAtTheSameMoment() {
        String content = "2".repeat(64);
        Contents.Marked seenByTheSweep = contents.touch(content).orElseThrow();
        Contents.Marked broughtSince = contents.touch(content).orElseThrow();

        assertThat(contents.leave(seenByTheSweep)).isFalse();
        contents.keep(broughtSince);
        assertThat(unsure()).doesNotContain(content);
    }

    @Test
    void letsNobodyBringWhatIsJustBeingTakenAway() {
        String content = "3".repeat(64);
        contents.leave(contents.touch(content).orElseThrow());

        assertThat(contents.touch(content)).isEmpty();
        sweep.sweepOnce();
        assertThat(contents.touch(content)).isPresent();
    }

    /** Two instances sweep, one of them pauses, and the content comes anew meanwhile. */
    @Test
    void leavesWhatCameAnewWhenASweepIsLate() throws IOException {
        String content = "5".repeat(64);
        Path file = Files.writeString(folder.resolve("b"), "x");
        Contents.Marked old = contents.touch(content).orElseThrow();
        pieces.write(old, file);
        contents.leave(old);
        sweep.sweepOnce();
        Contents.Marked anew = contents.touch(content).orElseThrow();
        pieces.write(anew, file);

        pieces.remove(old);
        contents.forget(old);

        assertThat(pieces.read(content, 0)).containsExactly('x');
        assertThat(contents.touch(content)).map(Contents.Marked::stay).contains(anew.stay());
    }

    @Test
    void knowsWhichContentsAreNamed() {
        String named = Form.with("a.pdf", SampleFiles.pdf())
                .sentBy(api, "TT-CCHC.2023-M04." + KnownUnits.commune(1))
                .text("/sha256");

        assertThat(lists.named(List.of(named, "4".repeat(64)))).containsExactly(named);
    }

    private List<String> unsure() {
        return contents.unsure(Instant.now().plusSeconds(3_600), 1_000).stream()
                .map(Contents.Marked::sha256)
                .toList();
    }
}
