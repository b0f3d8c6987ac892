package vn.hopluu.report.opening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodBook;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;

/** All periods, a few dozen a year, read at most once a second: a submission costs no read for them. */
@Component
class CachedPeriods implements PeriodBook {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private record Pages(Map<PeriodId, Period> periods, long readAt) {

        /** One of its own each time: whoever read before it was forgotten must not put back what they read. */
        static Pages forgotten() {
            return new Pages(new HashMap<>(), System.nanoTime() - FRESH);
        }

        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH;
        }
    }

    private final Periods periods;
    private final Forms forms;
    private final AtomicReference<Pages> pages = new AtomicReference<>(Pages.forgotten());

    CachedPeriods(Periods periods, Forms forms) {
        this.periods = periods;
        this.forms = forms;
    }

    @Override
    public Optional<Period> find(PeriodId id) {
        return Optional.ofNullable(current().get(id));
    }

    @Override
    public Collection<Period> all() {
        return current().values();
    }

    @Override
    public List<PeriodCode> coveredBy(PeriodId id) {
        return current().keySet().stream()
                .filter(other -> other.form().equals(id.form()))
                .map(PeriodId::period)
                .filter(id.period()::covers)
                .sorted(Comparator.comparing(PeriodCode::toString))
                .toList();
    }

    @Override
    public List<PeriodCode> comparedWith(PeriodId id) {
        List<PeriodCode> compared = new ArrayList<>(coveredBy(id));
        find(id).filter(this::looksBack)
                .flatMap(period -> find(new PeriodId(id.form(), id.period().before())))
                .ifPresent(before -> compared.add(before.id().period()));
        return compared;
    }

    private boolean looksBack(Period period) {
        return forms.get(period.id().form(), period.formVersion()).looksBack();
    }

    /** What this instance changed, it knows at once. */
    void forget() {
        pages.set(Pages.forgotten());
    }

    private Map<PeriodId, Period> current() {
        Pages known = pages.get();
        return known.isFresh() ? known.periods() : read(known);
    }

    private Map<PeriodId, Period> read(Pages known) {
        long readAt = System.nanoTime();
        Map<PeriodId, Period> found = new HashMap<>();
        periods.all().forEach(period -> found.put(period.id(), period));
        pages.compareAndSet(known, new Pages(found, readAt));
        return found;
    }
}
