package vn.hopluu.benchmarks.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.benchmarks.client.Content;
import vn.hopluu.benchmarks.client.Counts;
import vn.hopluu.benchmarks.client.Line;
import vn.hopluu.benchmarks.client.Line.Figure;

class LedgerTests {

    private static final String LINE = "CONTESTS";

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void threeOweAReport() {
        ledger.due("a", "commune-a", List.of(LINE));
        ledger.due("b", "commune-b", List.of(LINE));
        ledger.due("c", "commune-c", List.of());
    }

    @Test
    void keepsATotalOverOnlyBlanksBlank() {
        ledger.submitted("a", content(null), true);

        assertThat(line().submitted()).isEqualTo(Figure.BLANK);
        assertThat(ledger.sum().counts()).isEqualTo(new Counts(3, 1, 1, 0, 0, 0));
    }

    @Test
    void countsAZeroAsReported() {
        ledger.submitted("a", content(0), true);

        assertThat(line().submitted()).isEqualTo(new Figure(1, BigDecimal.ZERO));
    }

    @Test
    void expectsALineOnlyFromThoseWhoFillIt() {
        assertThat(line().expected()).isEqualTo(2);
    }

    @Test
    void takesAReturnedReportOut() {
        ledger.submitted("a", content(5), false);
        ledger.returned("a");

        assertThat(line().submitted()).isEqualTo(Figure.BLANK);
        assertThat(ledger.sum().counts()).isEqualTo(new Counts(3, 0, 0, 0, 1, 0));
    }

    @Test
    void leavesACorrectionOutOfTheAcceptedUntilItIsAccepted() {
        ledger.submitted("a", content(5), true);
        ledger.accepted("a");
        assertThat(line().accepted()).isEqualTo(new Figure(1, BigDecimal.valueOf(5)));

        ledger.submitted("a", content(7), true);

        assertThat(line().submitted()).isEqualTo(new Figure(1, BigDecimal.valueOf(7)));
        assertThat(line().accepted()).isEqualTo(Figure.BLANK);
    }

    @Test
    void sumsSomeUnitsOnly() {
        ledger.submitted("a", content(5), true);
        ledger.submitted("b", content(6), true);

        var sum = ledger.sum("commune-b"::equals);

        assertThat(sum.counts().expected()).isEqualTo(1);
        assertThat(Objects.requireNonNull(sum.lines().get(LINE)).submitted().total())
                .isEqualTo(BigDecimal.valueOf(6));
    }

    private Line line() {
        return Objects.requireNonNull(ledger.sum().lines().get(LINE));
    }

    private static Content content(@Nullable Integer value) {
        var values = new LinkedHashMap<String, @Nullable BigDecimal>();
        values.put(LINE, value == null ? null : BigDecimal.valueOf(value));
        return Content.of(values);
    }
}
