package vn.hopluu.aggregation.contributions;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.topology.Generation;

/**
 * The periods that were asked for last. That of twelve thousand units is half a megabyte: it is read again only when it has
 * changed, which its own mark of the last change tells.
 */
@Component
class RecentPeriods {

    static final int KEPT = 8;

    private record Key(Generation generation, String form, String code) {}

    /** @param applied the last change that the period knows */
    record Read(long applied, Period period) {}

    private final Periods periods;
    private final LinkedHashMap<Key, Read> recent = new LinkedHashMap<>(KEPT, 0.75f, true);

    RecentPeriods(Periods periods) {
        this.periods = periods;
    }

    /** As it is in the store; empty for a period that is not known. */
    Optional<Period> find(Generation generation, String form, String code) {
        Key key = new Key(generation, form, code);
        Read known = known(key);
        if (known != null && periods.applied(generation, form, code).equals(Optional.of(known.applied()))) {
            return Optional.of(known.period());
        }
        Optional<Read> read = periods.read(generation, form, code);
        read.ifPresent(found -> keep(key, found));
        return read.map(Read::period);
    }

    private synchronized @Nullable Read known(Key key) {
        return recent.get(key);
    }

    private synchronized void keep(Key key, Read read) {
        recent.put(key, read);
        if (recent.size() > KEPT) {
            recent.pollFirstEntry();
        }
    }
}
