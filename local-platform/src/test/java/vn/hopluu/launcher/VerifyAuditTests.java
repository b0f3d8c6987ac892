package vn.hopluu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hopluu.platform.StartFailure;

class VerifyAuditTests {

    @Test
    void asksEveryServiceThatKeepsATrail() {
        assertThat(VerifyAudit.options(List.of()))
                .isEqualTo(Map.of(Service.ORG, "--hopluu.verify-audit", Service.REPORT, "--hopluu.verify-audit"));
    }

    @Test
    void handsHeadsToTheServiceWhoseTheyAre() {
        assertThat(VerifyAudit.options(List.of("--report", "1:a", "--report", "2:b")))
                .isEqualTo(
                        Map.of(Service.ORG, "--hopluu.verify-audit", Service.REPORT, "--hopluu.verify-audit=1:a,2:b"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (List<String> wrong : List.of(List.of("--head", "1:a"), List.of("--org"))) {
            assertThatThrownBy(() -> VerifyAudit.options(wrong)).isInstanceOf(StartFailure.class);
        }
    }
}
