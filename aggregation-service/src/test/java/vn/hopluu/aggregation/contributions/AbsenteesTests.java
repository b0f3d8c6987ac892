package vn.hopluu.aggregation.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.contributions.Reports.due;
import static vn.hopluu.aggregation.contributions.Reports.lifted;
import static vn.hopluu.aggregation.contributions.Reports.returned;
import static vn.hopluu.aggregation.contributions.Reports.submitted;
import static vn.hopluu.aggregation.units.KnownUnits.below;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.feed.TestStore;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.Structure;
import vn.hopluu.aggregation.units.KnownUnits;
import vn.hopluu.aggregation.units.Units;

class AbsenteesTests {

    private static final String PERIOD = "2024-H1";
    private static final Generation FIRST = new Generation(1);

    private final TestStore store = new TestStore();
    private final Pages pages = new Pages(store.database());
    private final Periods periods = new Periods(store.database());
    private final Units units = KnownUnits.of(
            below("tinh"),
            below("huyen", "tinh"),
            below("xa-a", "huyen", "tinh"),
            below("xa-b", "huyen", "tinh"),
            below("xa-c", "huyen", "tinh"),
            below("xa-d", "huyen", "tinh"));
    private final Absentees absentees = new Absentees(new RecentPeriods(periods), pages, units);

    @AfterEach
    void close() {
        store.close();
    }

    private void published(PublishedReport... reports) {
        published(0, reports);
    }

    private void published(long offset, PublishedReport... reports) {
        BatchOfReports batch = new BatchOfReports(Map.of());
        for (PublishedReport report : reports) {
            batch.add(new Contribution(report, offset++));
        }
        periods.write(FIRST, batch.periods());
        pages.write(FIRST, batch.pages());
    }

    private AbsenteePage page(String scope, String after, int limit) {
        return absentees.in(FIRST, scope(scope), after, limit).orElseThrow();
    }

    private static Scope scope(String unit) {
        return new Scope("TT-CCHC", PERIOD, Structure.THEN, unit);
    }

    private static List<String> unitsOf(AbsenteePage page) {
        return page.reports().stream().map(PublishedReport::unit).toList();
    }

    @Test
    void leadsThroughAllPagesOnce() {
        published(
                due(PERIOD, "xa-c"),
                returned(PERIOD, "xa-b", 3),
                submitted(PERIOD, "xa-d", 2, "1"),
                due(PERIOD, "xa-a"));

        AbsenteePage first = page("tinh", "", 2);
        AbsenteePage second = page("tinh", String.valueOf(first.next()), 2);

        assertThat(unitsOf(first)).containsExactly("xa-a", "xa-b");
        assertThat(unitsOf(second)).containsExactly("xa-c");
        assertThat(second.next()).isNull();
        assertThat(second.missing()).isEqualTo(3);
    }

    @Test
    void hasNoPageAfterOneThatIsJustFull() {
        published(due(PERIOD, "xa-a"), due(PERIOD, "xa-b"));

        assertThat(page("tinh", "", 2).next()).isNull();
    }

    @Test
    void hasAnEmptyPageWhereAllHaveSentAndNoneWhereNobodyOwes() {
        published(submitted(PERIOD, "xa-a", 2, null), lifted(PERIOD, "xa-b", 2, null));

        assertThat(page("huyen", "", 2)).isEqualTo(new AbsenteePage(List.of(), null, 0));
        assertThat(absentees.in(FIRST, scope("xa-b"), "", 2)).isEmpty();
        assertThat(absentees.in(FIRST, scope("xa-c"), "", 2)).isEmpty();
    }

    @Test
    void knowsAtOnceWhatWasWrittenSinceTheLastTime() {
        published(due(PERIOD, "xa-a"), due(PERIOD, "xa-b"));
        assertThat(page("tinh", "", 5).missing()).isEqualTo(2);

        published(2, submitted(PERIOD, "xa-b", 2, "1"));
        assertThat(unitsOf(page("tinh", "", 5))).containsExactly("xa-a");

        published(3, returned(PERIOD, "xa-b", 3));
        assertThat(unitsOf(page("tinh", "", 5))).containsExactly("xa-a", "xa-b");
    }

    @Test
    void leavesOutWhatWasSentBetweenTheTwoReads() {
        published(due(PERIOD, "xa-a"), due(PERIOD, "xa-b"));
        BatchOfReports later = new BatchOfReports(Map.of());
        later.add(new Contribution(submitted(PERIOD, "xa-a", 2, "1"), 2));
        pages.write(FIRST, later.pages());

        AbsenteePage page = page("tinh", "", 2);

        assertThat(unitsOf(page)).containsExactly("xa-b");
        assertThat(page.missing()).isEqualTo(1);
    }
}
