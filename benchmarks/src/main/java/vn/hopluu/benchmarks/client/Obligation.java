package vn.hopluu.benchmarks.client;

/** One report that is owed: the head of a report, as lists show it. */
public record Obligation(String report, String unit, String unitKind, String state) {}
