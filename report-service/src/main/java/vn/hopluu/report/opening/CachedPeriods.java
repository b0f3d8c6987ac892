package vn.hopluu.report.opening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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

        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH;
        }
    }

    private final Periods periods;
    private final Forms forms;
    private final AtomicReference<@Nullable Pages> pages = new AtomicReference<>();

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
        Map<PeriodId, Period> all = current();
        return id.period().covered().stream()
                .filter(code -> all.containsKey(new PeriodId(id.form(), code)))
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
        pages.set(null);
    }

    private Map<PeriodId, Period> current() {
        Pages known = pages.get();
        return known != null && known.isFresh() ? known.periods() : read(known);
    }

    private Map<PeriodId, Period> read(@Nullable Pages known) {
        long readAt = System.nanoTime();
        Map<PeriodId, Period> found = new HashMap<>();
        periods.all().forEach(period -> found.put(period.id(), period));
        pages.compareAndSet(known, new Pages(found, readAt));
        return found;
    }
}
