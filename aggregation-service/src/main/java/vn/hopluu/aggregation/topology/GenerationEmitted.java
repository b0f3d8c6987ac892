package vn.hopluu.aggregation.topology;

/**
 * Ends the first full emission of a rebuilt generation on one partition: every scope of the partition stands before this
 * record, so views that have written it are whole.
 */
public record GenerationEmitted(int generation, int partition) implements TotalsMessage {

    /** No form code starts in lower case, so no scope has such a key. */
    @Override
    public String key() {
        return "generation." + generation;
    }
}
