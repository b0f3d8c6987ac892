package vn.hopluu.aggregation.rebuild;

import java.util.Optional;
import vn.hopluu.aggregation.topology.Generation;

/** Which generations of totals there are. Every instance sees a change within about a second. */
public interface Generations {

    /** The generation whose views answer. */
    Generation active();

    /** The generation that a rebuild is making, while one runs. */
    Optional<Generation> building();
}
