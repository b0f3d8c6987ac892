package vn.hopluu.aggregation.topology;

/** What a record of the totals topic can say. */
public sealed interface TotalsMessage permits ScopeTotal, GenerationEmitted {}
