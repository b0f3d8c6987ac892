package vn.hopluu.aggregation.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.contributions.Reports.due;
import static vn.hopluu.aggregation.contributions.Reports.returned;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingViewTests {

    private static final String PERIOD = "2024-H1";
    private static final List<PublishedReport> MISSING =
            List.of(due(PERIOD, "xa-a"), returned(PERIOD, "xa-b", 3), due(PERIOD, "xa-c"));
    private static final Instant BEFORE_DUE = Instant.parse("2024-06-17T16:59:59Z");

    @Test
    void leadsThroughAllPagesOnce() {
        MissingView first = MissingView.of(MISSING, "", 2, BEFORE_DUE);
        MissingView second = MissingView.of(MISSING, String.valueOf(first.next()), 2, BEFORE_DUE);

        assertThat(first.items()).extracting(MissingView.Item::unit).containsExactly("xa-a", "xa-b");
        assertThat(second.items()).extracting(MissingView.Item::unit).containsExactly("xa-c");
        assertThat(second.next()).isNull();
        assertThat(second.missing()).isEqualTo(3);
    }

    @Test
    void hasNoPageAfterOneThatIsJustFull() {
        assertThat(MissingView.of(MISSING, "", 3, BEFORE_DUE).next()).isNull();
    }

    @Test
    void saysWhatIsOverdue() {
        Instant afterDue = Instant.parse("2024-06-17T17:00:01Z");

        assertThat(MissingView.of(MISSING, "", 3, BEFORE_DUE).items()).noneMatch(MissingView.Item::overdue);
        assertThat(MissingView.of(MISSING, "", 3, afterDue).items()).allMatch(MissingView.Item::overdue);
    }
}
