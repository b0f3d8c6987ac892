package vn.hopluu.report.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.tasks.Unsent;
import vn.hopluu.report.unit.Units;

/** Names bodies, and the place, as Decree 30/2020/NĐ-CP has them: the issuing one in full, the one above it short. */
@Running
class LetterWriterTests {

    private static final Instant DUE = Instant.parse("2026-03-20T17:00:00Z");
    private static final Period PERIOD = new Period(
            new PeriodId("TT-CCHC", PeriodCode.of("2026-Q1")),
            1,
            "tinh-ha-tinh",
            new Deadlines(DUE, Map.of()),
            PeriodState.OPEN,
            2,
            DUE,
            List.of());

    @Autowired
    private LetterWriter writer;

    @Autowired
    private Units units;

    @BeforeEach
    void untilTheUnitsAreKnown() {
        await().until(() ->
                units.loaded() && units.find("so-nong-nghiep-va-moi-truong").isPresent());
    }

    @Test
    void aProvinceSpeaksByItsPeoplesCommittee() {
        Letter letter = writer.write("tinh-ha-tinh", PERIOD, List.of());
        assertThat(letter.superior()).isNull();
        assertThat(letter.issuer()).isEqualTo("Ủy ban nhân dân tỉnh Hà Tĩnh");
        assertThat(letter.symbol()).isEqualTo("UBND");
        assertThat(letter.dated()).startsWith("Hà Tĩnh, ngày ");
        assertThat(letter.signature()).containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        assertThat(letter.subject()).isEqualTo("V/v đôn đốc gửi báo cáo quý I năm 2026");
    }

    @Test
    void aDepartmentSpeaksForItselfFromWhereItsProvinceIs() {
        Letter letter = writer.write("so-nong-nghiep-va-moi-truong", PERIOD, List.of());
        assertThat(letter.superior()).isEqualTo("UBND tỉnh Hà Tĩnh");
        assertThat(letter.issuer()).isEqualTo("Sở Nông nghiệp và Môi trường");
        assertThat(letter.symbol()).isEqualTo("SNNMT");
        assertThat(letter.dated()).startsWith("Hà Tĩnh, ngày ");
        assertThat(letter.signature()).containsExactly("GIÁM ĐỐC");
    }

    @Test
    void listsWhoIsLateInTheOrderOfTheAlphabet() {
        Letter letter = writer.write(
                "tinh-ha-tinh",
                PERIOD,
                List.of(
                        unsent(KnownUnits.commune(0), KnownUnits.DISTRICT),
                        unsent("so-nong-nghiep-va-moi-truong", "tinh-ha-tinh")));
        assertThat(letter.late())
                .containsExactly(
                        new Letter.Row("Sở Nông nghiệp và Môi trường", "Tỉnh Hà Tĩnh", "20/03/2026"),
                        new Letter.Row("Thử nghiệm", "Thử nghiệm", "20/03/2026"));
        assertThat(letter.paragraphs().getFirst()).contains("quý I năm 2026", "còn 2 cơ quan, đơn vị");
    }

    private static Unsent unsent(String unit, String receiver) {
        return new Unsent("TT-CCHC.2026-Q1." + unit, unit, receiver, DUE);
    }
}
