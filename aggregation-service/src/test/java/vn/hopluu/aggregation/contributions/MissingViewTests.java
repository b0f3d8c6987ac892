package vn.hopluu.aggregation.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.contributions.Reports.due;
import static vn.hopluu.aggregation.contributions.Reports.returned;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingViewTests {

    private static final String PERIOD = "2024-H1";
    private static final AbsenteePage PAGE =
            new AbsenteePage(List.of(due(PERIOD, "xa-a"), returned(PERIOD, "xa-b", 3)), null, 2);

    @Test
    void saysWhatIsOverdue() {
        Instant beforeDue = Instant.parse("2024-06-17T16:59:59Z");
        Instant afterDue = Instant.parse("2024-06-17T17:00:01Z");

        assertThat(MissingView.of(PAGE, beforeDue).items()).noneMatch(MissingView.Item::overdue);
        assertThat(MissingView.of(PAGE, afterDue).items()).allMatch(MissingView.Item::overdue);
    }
}
