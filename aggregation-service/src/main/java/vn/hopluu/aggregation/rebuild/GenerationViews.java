package vn.hopluu.aggregation.rebuild;

import vn.hopluu.aggregation.topology.Generation;

/**
 * What a rebuild asks of the views. Each generation has views of its own; every instance is asked for the same, again and
 * again, so each call may find its work already done.
 */
public interface GenerationViews {

    /** Goes on writing the generation's totals, and no others, into its views until told to discard. */
    void build(Generation generation);

    /**
     * Whether the views hold the end mark ({@link vn.hopluu.aggregation.topology.GenerationEmitted}) of the generation on
     * every partition, kept in the same store as the views.
     */
    boolean complete(Generation generation);

    /** Stops writing on this instance; the views of the generation are still read. */
    void stop(Generation generation);

    /** Removes the views for good. Called only after no instance reads them any more. */
    void discard(Generation generation);
}
