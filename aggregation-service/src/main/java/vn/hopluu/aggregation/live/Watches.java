package vn.hopluu.aggregation.live;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Wakes those who show what follows from many totals of a unit, whatever the form, the period and the structure. */
@Component
public class Watches {

    private final Map<String, Set<Watch>> byUnit = new ConcurrentHashMap<>();
    private volatile boolean following;

    /** Empty while this instance cannot follow totals. Asked last, so that none that is open is missed by the end. */
    public Optional<Watch> open(String unit) {
        Watch watch = new Watch(unit);
        byUnit.compute(unit, (of, watching) -> {
            Set<Watch> all = watching == null ? ConcurrentHashMap.newKeySet() : watching;
            all.add(watch);
            return all;
        });
        if (!following) {
            close(watch);
            return Optional.empty();
        }
        return Optional.of(watch);
    }

    public void close(Watch watch) {
        byUnit.computeIfPresent(watch.unit(), (unit, watching) -> {
            watching.remove(watch);
            return watching.isEmpty() ? null : watching;
        });
    }

    public void changed(String unit) {
        byUnit.getOrDefault(unit, Set.of()).forEach(Watch::change);
    }

    /** From now on totals are followed, of a generation that may be another than before. */
    void begin() {
        following = true;
        all().forEach(Watch::change);
    }

    /** Ends all, so that callers turn to another instance. */
    void end() {
        following = false;
        all().forEach(Watch::end);
    }

    private Collection<Watch> all() {
        return byUnit.values().stream().flatMap(Set::stream).toList();
    }
}
