package vn.hopluu.aggregation.topology;

import java.util.Optional;
import java.util.Set;

/** How many reports give each figure, for lines that have a least or a greatest. Keys are {@link Tally}'s. */
interface Tallies {

    /** 0 for a figure that nobody gives. */
    int tally(String key);

    void enterTally(String key, int reports);

    /** The first key of those that begin with the prefix and are not gone. */
    Optional<String> firstTally(String prefix, Set<String> gone);

    /** The last of them. */
    Optional<String> lastTally(String prefix, Set<String> gone);
}
