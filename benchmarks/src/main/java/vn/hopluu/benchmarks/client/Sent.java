package vn.hopluu.benchmarks.client;

/** The receipt of a submission. */
public record Sent(String report, String state, long revision, int version, boolean onTime) {}
