package vn.hopluu.aggregation.topology;

/** What a record of the totals topic can say. */
public sealed interface TotalsMessage permits ScopeTotal, GenerationEmitted {

    /** The key of the record: of messages with the same key, the newest says it all. */
    String key();
}
