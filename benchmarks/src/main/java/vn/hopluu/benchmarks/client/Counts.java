package vn.hopluu.benchmarks.client;

/** How far a scope has come: late and on time make up submitted, accepted is part of it. */
public record Counts(long expected, long submitted, long onTime, long late, long returned, long accepted) {}
