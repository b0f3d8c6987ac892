package vn.hopluu.report.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportIdTests {

    @Test
    void isMadeOfFormPeriodAndUnit() {
        ReportId id = ReportId.of("TT-CCHC.2024-H1.xa-cuong-gian");

        assertThat(id.form()).isEqualTo("TT-CCHC");
        assertThat(id.unit()).isEqualTo("xa-cuong-gian");
        assertThat(id).hasToString("TT-CCHC.2024-H1.xa-cuong-gian");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TT-CCHC",
                "TT-CCHC.2024-H1",
                "TT-CCHC.2024-H3.xa-cuong-gian",
                "TT-CCHC.2024-H1.Xã",
                "TT-CCHC.2024-H1.xa\ncuong",
                "TT-CCHC.2024-H1.xa.b",
                "tt-cchc.2024-H1.xa-cuong-gian",
                "TT-CCHC.2024-H1.$where"
            })
    void nothingElseIsAReport(String id) {
        assertThat(ReportId.parse(id)).isEmpty();
    }
}
