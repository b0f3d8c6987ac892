package vn.hopluu.report.unit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** A few thousand small records, held in memory: read anew from the compacted topic at each start. */
@Component
class UnitCopy implements Units {

    private final Map<String, Unit> units = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile boolean loaded;

    /** Takes the record unless a newer one is known. */
    void put(Unit unit) {
        units.merge(unit.unit(), unit, (known, now) -> now.revision() > known.revision() ? now : known);
        changes.incrementAndGet();
    }

    void remove(String unit) {
        units.remove(unit);
        changes.incrementAndGet();
    }

    void markLoaded() {
        loaded = true;
    }

    @Override
    public Optional<Unit> find(String unit) {
        return Optional.ofNullable(units.get(unit));
    }

    @Override
    public Collection<Unit> all() {
        return units.values();
    }

    @Override
    public long changes() {
        return changes.get();
    }

    @Override
    public boolean loaded() {
        return loaded;
    }
}
