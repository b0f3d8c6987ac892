package vn.hopluu.report.life;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.life.ReportFixture.after;
import static vn.hopluu.report.life.ReportFixture.due;
import static vn.hopluu.report.life.ReportFixture.returned;
import static vn.hopluu.report.life.ReportFixture.save;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.Filled;

class DraftTests {

    private static final Content CONTESTS = Filled.with("CONTESTS", 1);

    @Test
    void knowsSinceWhenEachCellIsAsItIs() {
        Report second = after(after(due(), save(CONTESTS)), save(Filled.and(CONTESTS, "PRESS_ITEMS", 5)));

        assertThat(draft(second).isUnchangedSince(1, "/values/CONTESTS")).contains(false);
        assertThat(draft(second).isUnchangedSince(2, "/values/CONTESTS")).contains(true);
        assertThat(draft(second).isUnchangedSince(2, "/values/PRESS_ITEMS")).contains(false);
        assertThat(draft(second).isUnchangedSince(3, "/values/PRESS_ITEMS")).contains(true);
        assertThat(draft(second).isUnchangedSince(1, "/values/WEB_SECTIONS")).contains(true);
    }

    @Test
    void aCellThatWasEmptiedHasChanged() {
        Report emptied = after(after(due(), save(CONTESTS)), save(Content.empty()));

        assertThat(draft(emptied).isUnchangedSince(2, "/values/CONTESTS")).contains(false);
    }

    @Test
    void workOnAReturnedReportBeginsWithWhatWasSentAndKnowsNothingOfEarlier() {
        Report drafted = after(returned(), save(Filled.and(ReportFixture.FIGURES, "CONTESTS", 1)));

        assertThat(draft(drafted).isUnchangedSince(3, "/values/PRESS_ITEMS")).contains(true);
        assertThat(draft(drafted).isUnchangedSince(3, "/values/CONTESTS")).contains(false);
        assertThat(draft(drafted).isUnchangedSince(2, "/values/PRESS_ITEMS")).isEmpty();
    }

    private static Draft draft(Report report) {
        return Objects.requireNonNull(report.draft());
    }
}
