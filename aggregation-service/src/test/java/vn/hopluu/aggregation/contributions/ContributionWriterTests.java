package vn.hopluu.aggregation.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.contributions.Reports.LINE;
import static vn.hopluu.aggregation.contributions.Reports.accepted;
import static vn.hopluu.aggregation.contributions.Reports.due;
import static vn.hopluu.aggregation.contributions.Reports.lifted;
import static vn.hopluu.aggregation.contributions.Reports.line;
import static vn.hopluu.aggregation.contributions.Reports.returned;
import static vn.hopluu.aggregation.contributions.Reports.submitted;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.aggregation.feed.Messages;
import vn.hopluu.aggregation.feed.TestStore;
import vn.hopluu.aggregation.topology.Generation;

class ContributionWriterTests {

    private static final String PERIOD = "2024-H1";
    private static final Generation FIRST = new Generation(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestStore store = new TestStore();
    private final Pages pages = new Pages(store.database());
    private final Periods periods = new Periods(store.database());

    @AfterEach
    void close() {
        store.close();
    }

    private ContributionWriter writer() {
        return new ContributionWriter(
                FIRST,
                pages,
                periods,
                new Messages<>(
                        "contributions", new SimpleMeterRegistry(), message -> ReportsTopic.read(message.value())));
    }

    private static List<ConsumerRecord<String, byte[]>> records(PublishedReport... reports) {
        return later(0, reports);
    }

    private static List<ConsumerRecord<String, byte[]>> later(long from, PublishedReport... reports) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (PublishedReport report : reports) {
            byte[] value = JSON.writeValueAsBytes(report);
            records.add(new ConsumerRecord<>(ReportsTopic.NAME, 0, from + records.size(), report.report(), value));
        }
        return records;
    }

    private List<Contribution> page() {
        return pages.read(FIRST, List.of(new PageId("TT-CCHC", PERIOD, "huyen")));
    }

    @Test
    void keepsTheNewestStateOfEachReportExactly() {
        writer().write(records(due(PERIOD, "xa-a"), due(PERIOD, "xa-b"), submitted(PERIOD, "xa-a", 2, "0.10")));

        assertThat(page())
                .containsExactlyInAnyOrder(
                        new Contribution(due(PERIOD, "xa-b"), 1),
                        new Contribution(submitted(PERIOD, "xa-a", 2, "0.10"), 2));
    }

    @Test
    void tellsABlankFromAZero() {
        writer().write(records(submitted(PERIOD, "xa-a", 2, null), submitted(PERIOD, "xa-b", 2, "0")));

        assertThat(page())
                .extracting(Contribution::report)
                .containsExactlyInAnyOrder(submitted(PERIOD, "xa-a", 2, null), submitted(PERIOD, "xa-b", 2, "0"));
    }

    @Test
    void anEventThatWasPublishedTwiceStaysWhereItCameFirst() {
        var once = submitted(PERIOD, "xa-a", 2, "1");
        var records = records(once, once, due(PERIOD, "xa-a"));

        writer().write(records.subList(0, 1));
        writer().write(records.subList(1, 3));

        assertThat(page()).containsExactly(new Contribution(once, 0));
    }

    @Test
    void aBatchThatComesAgainWithOtherBoundariesTakesNothingBack() {
        var records = records(
                due(PERIOD, "xa-a"), due(PERIOD, "xa-b"), submitted(PERIOD, "xa-a", 2, "1"), due(PERIOD, "xa-c"));
        writer().write(records);
        List<Contribution> once = page();

        writer().write(records.subList(0, 2));
        writer().write(records.subList(1, 4));

        assertThat(page()).containsExactlyInAnyOrderElementsOf(once);
    }

    @Test
    void remembersWhichFormsAndPeriodsThereAre() {
        writer().write(records(due(PERIOD, "xa-a")));

        assertThat(periods.of(FIRST, "TT-CCHC", List.of()))
                .extracting(Period::code)
                .containsExactly(PERIOD);
        assertThat(periods.of(FIRST, "TT", List.of())).isEmpty();
    }

    @Test
    void remembersWhoOwesAndWhoHasSent() {
        writer().write(records(
                due(PERIOD, "xa-a"), submitted(PERIOD, "xa-b", 2, null), submitted(PERIOD, "xa-c", 2, "1")));
        writer().write(later(3, due("2024-Y", "xa-a"), returned(PERIOD, "xa-c", 3), accepted(PERIOD, "xa-a", 4, "1")));

        assertThat(periods.all(FIRST))
                .containsExactly(
                        period(PERIOD, Map.of("xa-a", true, "xa-b", true, "xa-c", false)),
                        period("2024-Y", Map.of("xa-a", false)));
        assertThat(periods.of(FIRST, "TT-CCHC", List.of("xa-b")))
                .containsExactly(period(PERIOD, Map.of("xa-b", true)), period("2024-Y", Map.of()));
        assertThat(periods.of(FIRST, "TT", List.of())).isEmpty();
    }

    @Test
    void forgetsWhoOwedWhatIsLifted() {
        writer().write(records(submitted(PERIOD, "xa-a", 2, "1"), due(PERIOD, "xa-b")));
        writer().write(later(2, lifted(PERIOD, "xa-a", 3, "1")));

        assertThat(periods.all(FIRST)).containsExactly(period(PERIOD, Map.of("xa-b", false)));
        assertThat(page()).filteredOn(Contribution::isOwed).hasSize(1);
        assertThat(page()).filteredOn(Contribution::isMissing).hasSize(1);
    }

    @Test
    void readsAReportInAStateThatIsNotKnown() {
        String text = ReportsTopic.write(due(PERIOD, "xa-a")).replace("DUE", "ADDED_LATER");

        assertThat(ReportsTopic.read(text).state()).isEqualTo(PublishedReport.State.OTHER);
    }

    @Test
    void remembersWhichLinesAreNoSums() {
        writer().write(records(
                submitted(PERIOD, "xa-a", line("MAXIMUM"), "1"), submitted("2024-Y", "xa-a", line("SUM"), "1")));

        assertThat(periods.of(FIRST, "TT-CCHC", List.of()))
                .extracting(Period::unsummed)
                .containsExactly(Set.of(LINE), Set.of());
    }

    @Test
    void makesUpForACrashBetweenThePeriodsAndThePages() {
        var records = records(submitted(PERIOD, "xa-a", 2, "1"), returned(PERIOD, "xa-b", 3));
        writer().write(records);
        List<Contribution> once = page();
        pages.drop(FIRST);

        writer().write(records);

        assertThat(page()).containsExactlyInAnyOrderElementsOf(once);
        assertThat(periods.all(FIRST)).containsExactly(period(PERIOD, Map.of("xa-a", true, "xa-b", false)));
    }

    private static Period period(String code, Map<String, Boolean> sent) {
        return new Period("TT-CCHC", code, LocalDate.parse("2024-06-14"), Set.of("CONTESTS"), Map.of(), Set.of(), sent);
    }
}
