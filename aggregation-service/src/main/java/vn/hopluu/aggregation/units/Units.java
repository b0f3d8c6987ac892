package vn.hopluu.aggregation.units;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The units by identity, as last published. */
@Component
public class Units {

    private final Map<String, CountedUnit> units = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private volatile Instant changed;

    Units(InstantSource clock) {
        this.clock = clock;
        this.changed = clock.instant();
    }

    public Optional<CountedUnit> find(String unit) {
        return Optional.ofNullable(units.get(unit));
    }

    /** The units to which reports that count in the scope unit's totals may have been sent, in any period or structure. */
    public Set<String> receiversUnder(String scope) {
        Set<String> receivers = new TreeSet<>();
        for (CountedUnit unit : units.values()) {
            if (unit.mayCountIn(scope)) {
                receivers.addAll(unit.receivers());
            }
        }
        return receivers;
    }

    public Collection<CountedUnit> all() {
        return units.values();
    }

    /** When this copy last changed. */
    public Instant changedAt() {
        return changed;
    }

    /** Takes what is newer than what is known. */
    void put(CountedUnit unit) {
        changed = clock.instant();
        units.merge(unit.unit(), unit, (known, given) -> given.revision() > known.revision() ? given : known);
    }
}
