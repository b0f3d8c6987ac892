package vn.hopluu.aggregation.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.contributions.Reports.due;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.board.Entry;
import vn.hopluu.aggregation.board.Totals;
import vn.hopluu.aggregation.contributions.Contribution;

class EvidenceTests {

    private static final int SEEN = 10;
    private static final long STORED_AT = 40;

    private static Evidence evidence(long written, long newestReport) {
        return evidence(STORED_AT, written, newestReport);
    }

    private static Evidence evidence(long shown, long written, long newestReport) {
        return new Evidence(
                shown,
                written,
                List.of(
                        new Contribution(due("2024-H1", "xa-a"), 3),
                        new Contribution(due("2024-H1", "xa-b"), newestReport)),
                new Entry(Totals.total("2024-H1", "huyen", null, SEEN), STORED_AT));
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

    @Test
    void isNotWhileANewerTotalIsShownThanTheOneInTheStore() {
        assertThat(evidence(STORED_AT + 1, SEEN + 1, SEEN).isOfOneMoment()).isFalse();
        assertThat(evidence(STORED_AT - 1, SEEN + 1, SEEN).isOfOneMoment()).isTrue();
        assertThat(evidence(Evidence.NOTHING_SHOWN, SEEN + 1, SEEN).isOfOneMoment())
                .isTrue();
    }
}
