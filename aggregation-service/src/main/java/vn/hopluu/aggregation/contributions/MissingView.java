package vn.hopluu.aggregation.contributions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has not sent.
 *
 * @param items one page, ordered by unit
 * @param next cursor of the page after it; null at the end
 * @param missing how many there are on all pages
 */
public record MissingView(List<Item> items, @Nullable String next, int missing) {

    /** @param overdue whether it was due before now */
    public record Item(
            String report,
            String unit,
            @Nullable String receivingUnit,
            PublishedReport.State state,
            Instant dueAt,
            boolean overdue) {

        static Item of(PublishedReport report, Instant now) {
            return new Item(
                    report.report(),
                    report.unit(),
                    report.receivingUnit(),
                    report.state(),
                    report.dueAt(),
                    report.dueAt().isBefore(now));
        }
    }

    static MissingView of(AbsenteePage page, Instant now) {
        return new MissingView(
                page.reports().stream().map(report -> Item.of(report, now)).toList(), page.next(), page.missing());
    }
}
