package vn.hopluu.report.unit;

import java.util.Collection;
import java.util.Optional;

/** The units as this service knows them; complete once {@link #loaded()}. */
public interface Units {

    Optional<Unit> find(String unit);

    Collection<Unit> all();

    /** Whether everything that was on the topic at start has been read. */
    boolean loaded();

    /** Another number whenever something about a unit may have changed. */
    default long changes() {
        return 0;
    }
}
