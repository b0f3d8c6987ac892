package vn.hopluu.aggregation.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.contributions.Reports.due;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.board.Totals;
import vn.hopluu.aggregation.contributions.Contribution;

class EvidenceTests {

    private static final int SEEN = 10;

    private static Evidence evidence(long written, long newestReport) {
        return new Evidence(
                written,
                List.of(
                        new Contribution(due("2024-H1", "xa-a"), 3),
                        new Contribution(due("2024-H1", "xa-b"), newestReport)),
                Totals.total("2024-H1", "huyen", null, SEEN));
    }

    @Test
    void isOfOneMomentWhenTheReportsHoldWhatTheTotalHasSeenAndNoMore() {
        assertThat(evidence(SEEN + 1, SEEN).isOfOneMoment()).isTrue();
        assertThat(evidence(SEEN + 5, SEEN - 2).isOfOneMoment()).isTrue();
    }

    @Test
    void isNotWhileTheReportsLagBehind() {
        assertThat(evidence(SEEN, SEEN - 1).isOfOneMoment()).isFalse();
    }

    @Test
    void isNotWhileTheTotalLagsBehind() {
        assertThat(evidence(SEEN + 5, SEEN + 1).isOfOneMoment()).isFalse();
    }
}
