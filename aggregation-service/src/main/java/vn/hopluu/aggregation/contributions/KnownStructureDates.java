package vn.hopluu.aggregation.contributions;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.access.StructureDates;
import vn.hopluu.aggregation.rebuild.Generations;

/** The structure dates of periods that reports are owed for. They never change, so each is read once. */
@Component
class KnownStructureDates implements StructureDates {

    private final Map<String, LocalDate> known = new ConcurrentHashMap<>();
    private final Periods periods;
    private final Generations generations;

    KnownStructureDates(Periods periods, Generations generations) {
        this.periods = periods;
        this.generations = generations;
    }

    @Override
    public Optional<LocalDate> of(String form, String period) {
        String id = PeriodDocument.id(form, period);
        Optional<LocalDate> found =
                Optional.ofNullable(known.get(id)).or(() -> periods.structureDate(generations.active(), form, period));
        found.ifPresent(date -> known.put(id, date));
        return found;
    }
}
