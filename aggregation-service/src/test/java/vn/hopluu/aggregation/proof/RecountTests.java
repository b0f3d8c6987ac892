package vn.hopluu.aggregation.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.contributions.Reports.LINE;
import static vn.hopluu.aggregation.contributions.Reports.accepted;
import static vn.hopluu.aggregation.contributions.Reports.due;
import static vn.hopluu.aggregation.contributions.Reports.lifted;
import static vn.hopluu.aggregation.contributions.Reports.returned;
import static vn.hopluu.aggregation.contributions.Reports.submitted;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.contributions.PublishedReport;
import vn.hopluu.aggregation.contributions.Reports;
import vn.hopluu.aggregation.proof.Figures.Line;
import vn.hopluu.aggregation.topology.Counts;

class RecountTests {

    private static final String PERIOD = "2024-H1";
    private static final Recount RECOUNT = new Recount(List.of(
            due(PERIOD, "xa-a"),
            submitted(PERIOD, "xa-b", 2, "0.1"),
            submitted(PERIOD, "xa-c", 2, null),
            accepted(PERIOD, "xa-d", 3, "0.20"),
            returned(PERIOD, "xa-e", 3),
            lifted(PERIOD, "xa-f", 4, "7")));

    private static Line line(int expected, int reported, String total) {
        return new Line(expected, reported, new BigDecimal(total));
    }

    @Test
    void countsEveryReportOnce() {
        assertThat(RECOUNT.on(Basis.SUBMITTED).counts()).isEqualTo(new Counts(5, 3, 2, 1, 1, 1));
    }

    @Test
    void addsExactlyWhatCountsOnTheBasis() {
        assertThat(RECOUNT.on(Basis.SUBMITTED).lines()).containsEntry(LINE, line(5, 2, "0.30"));
        assertThat(RECOUNT.on(Basis.ACCEPTED).lines()).containsEntry(LINE, line(5, 1, "0.20"));
    }

    @Test
    void aTotalOverNothingButBlanksIsBlank() {
        var blanks = new Recount(List.of(submitted(PERIOD, "xa-c", 2, null)));

        assertThat(blanks.on(Basis.SUBMITTED).lines()).containsEntry(LINE, new Line(1, 0, null));
    }

    @Test
    void countsEveryRollUpOnItsOwn() {
        assertThat(line("COUNT_OF_YES", "1", "0", "1")).isEqualTo(line(3, 3, "2"));
        assertThat(line("MINIMUM", "2", "0.5", "7")).isEqualTo(line(3, 3, "0.5"));
        assertThat(line("MAXIMUM", "2", "0.5", "7")).isEqualTo(line(3, 3, "7"));
        assertThat(line("NONE", "2")).isEqualTo(new Line(1, 1, null));
        assertThat(line("AVERAGE", "1", "1", null, "0"))
                .isEqualTo(new Line(4, 3, new BigDecimal("0.666667"), BigDecimal.valueOf(2), BigDecimal.valueOf(3)));
    }

    @Test
    void dividesATotalByItselfWhereALineIsARatioOfIt() {
        var ratio = new PublishedReport.Line(LINE, "RATIO", LINE, LINE, null, List.of());

        assertThat(line(ratio, "3", null, "4"))
                .isEqualTo(new Line(3, 2, new BigDecimal("100.000000"), BigDecimal.valueOf(7), BigDecimal.valueOf(7)));
        assertThat(line(ratio, "0")).isEqualTo(new Line(1, 1, null, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private static @Nullable Line line(String rollUp, @Nullable String... figures) {
        return line(Reports.line(rollUp), figures);
    }

    private static @Nullable Line line(PublishedReport.Line line, @Nullable String... figures) {
        List<PublishedReport> reports = new ArrayList<>();
        for (String figure : figures) {
            reports.add(Reports.submitted(PERIOD, "xa-" + reports.size(), line, figure));
        }
        return new Recount(reports).on(Basis.SUBMITTED).lines().get(LINE);
    }

    @Test
    void figuresAreComparedByTheirWorth() {
        var spelledOtherwise =
                new Figures(new Counts(5, 3, 2, 1, 1, 1), new TreeMap<>(Map.of(LINE, line(5, 2, "0.3"))));
        var worthMore = new Figures(new Counts(5, 3, 2, 1, 1, 1), new TreeMap<>(Map.of(LINE, line(5, 2, "0.31"))));

        assertThat(RECOUNT.on(Basis.SUBMITTED).agreeWith(spelledOtherwise)).isTrue();
        assertThat(RECOUNT.on(Basis.SUBMITTED).agreeWith(worthMore)).isFalse();
    }
}
