package vn.hopluu.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.screening.FakeClamd;
import vn.hopluu.report.screening.SampleFiles;

/** With a virus scanner, and room for little. */
@Running
class ScannedEvidenceTests {

    private static final FakeClamd CLAMD = new FakeClamd();
    private static final String REPORT = "TT-CCHC.2023-M05." + KnownUnits.commune(0);

    private final Api api;

    ScannedEvidenceTests(@LocalServerPort int port) {
        api = new Api(port);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("hopluu.clamav", () -> "127.0.0.1:" + CLAMD.address().getPort());
        settings.add("hopluu.clamav-timeout", () -> "500ms");
        settings.add("hopluu.evidence.report-size", () -> "1MB");
    }

    @AfterAll
    static void close() {
        CLAMD.close();
    }

    @BeforeEach
    void openThePeriod() {
        CLAMD.answering(FakeClamd::honest);
        await().until(() -> api.open("2023-M05", KnownUnits.DISTRICT).status() < 300);
    }

    @Test
    void takesWhatIsCleanAndRefusesWhatIsNot() {
        byte[] infected = Arrays.copyOf(SampleFiles.pdf(), SampleFiles.pdf().length + 80);
        byte[] virus = FakeClamd.EICAR.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(virus, 0, infected, SampleFiles.pdf().length, virus.length);

        Api.Answer refused = Form.with("a.pdf", infected).sentBy(api, REPORT);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/detail")).contains("Eicar-Test-Signature");
        assertThat(Form.with("b.pdf", SampleFiles.pdf()).sentBy(api, REPORT).status())
                .isEqualTo(201);
    }

    @Test
    void keepsNothingUnscanned() {
        CLAMD.answering(content -> "");

        Api.Answer away = Form.with("a.docx", SampleFiles.docx()).sentBy(api, REPORT);

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isEqualTo("1");
        assertThat(api.get("/api/reports/" + REPORT + "/evidence").response().body())
                .doesNotContain("a.docx");
    }

    @Test
    void holdsNoMoreThanAReportMayAltogether() {
        String report = "TT-CCHC.2023-M05." + KnownUnits.commune(1);
        byte[] large = Arrays.copyOf(SampleFiles.png(), 600_000);
        byte[] another = Arrays.copyOf(SampleFiles.png(), 600_001);

        assertThat(Form.with("a.png", large).sentBy(api, report).status()).isEqualTo(201);
        assertThat(Form.with("b.png", another).sentBy(api, report).status()).isEqualTo(413);
        // The same content on another line takes no more room.
        assertThat(Form.with("a.png", large)
                        .sentBy(api, report, "?line=CONTESTS")
                        .status())
                .isEqualTo(201);
    }
}
