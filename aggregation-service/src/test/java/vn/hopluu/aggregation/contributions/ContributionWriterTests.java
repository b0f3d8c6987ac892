package vn.hopluu.aggregation.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.contributions.Reports.due;
import static vn.hopluu.aggregation.contributions.Reports.submitted;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
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

    @AfterEach
    void close() {
        store.close();
    }

    private ContributionWriter writer() {
        return new ContributionWriter(
                FIRST,
                pages,
                new Messages<>(
                        "contributions", new SimpleMeterRegistry(), message -> ReportsTopic.read(message.value())));
    }

    private static List<ConsumerRecord<String, byte[]>> records(PublishedReport... reports) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (PublishedReport report : reports) {
            byte[] value = JSON.writeValueAsBytes(report);
            records.add(new ConsumerRecord<>(ReportsTopic.NAME, 0, records.size(), report.report(), value));
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

        assertThat(pages.exists(FIRST, "TT-CCHC")).isTrue();
        assertThat(pages.exists(FIRST, "TT-CCHC.2024-H1")).isTrue();
        assertThat(pages.exists(FIRST, "TT-CCHC.2024-Y")).isFalse();
    }
}
