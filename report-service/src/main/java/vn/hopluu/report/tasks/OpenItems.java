package vn.hopluu.report.tasks;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.UnitNumbers;
import vn.hopluu.report.life.OpenReport;
import vn.hopluu.report.life.OpenReports;
import vn.hopluu.report.period.PeriodId;

/** Every report that waits for somebody, in memory: read from the store at start, and then followed on the topic. */
@Component
public class OpenItems {

    private final OpenReports stored;
    private final UnitNumbers numbers;
    private final Changes changes = new Changes();
    private volatile Map<PeriodId, PeriodItems> periods = Map.of();
    private volatile boolean loaded;

    OpenItems(OpenReports stored, UnitNumbers numbers) {
        this.stored = stored;
        this.numbers = numbers;
    }

    /** Begins anew with what the store says. */
    void load() {
        Map<PeriodId, PeriodItems> read = new ConcurrentHashMap<>();
        stored.each(report -> put(report, read));
        periods = read;
        loaded = true;
        changes.tell();
    }

    void put(OpenReport report) {
        put(report, periods);
    }

    private void put(OpenReport report, Map<PeriodId, PeriodItems> to) {
        String unit = report.report().unit();
        int number = numbers.of(unit);
        PeriodItems items = to.computeIfAbsent(report.report().period(), first -> new PeriodItems());
        Stage.of(report.state())
                .ifPresentOrElse(
                        stage -> items.put(new OpenItem(
                                report.report().toString(),
                                unit,
                                number,
                                report.receivingUnit(),
                                stage,
                                items.shared(report.dueAt()),
                                report.counts(),
                                report.revision(),
                                report.since())),
                        () -> items.remove(number, report.revision()));
    }

    boolean loaded() {
        return loaded;
    }

    Changes changes() {
        return changes;
    }

    void each(BiConsumer<PeriodId, PeriodItems> taker) {
        periods.forEach(taker);
    }

    Optional<PeriodItems> of(PeriodId period) {
        return Optional.ofNullable(periods.get(period));
    }
}
