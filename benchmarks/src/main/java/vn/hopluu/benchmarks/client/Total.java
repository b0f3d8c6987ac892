package vn.hopluu.benchmarks.client;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scope's total: of a unit itself ({@code parent}) or of one of its children ({@code unit}). */
public record Total(
        @Nullable String unit,
        @Nullable String parent,
        long sequence,
        @Nullable Instant asOf,
        Counts counts,
        Map<String, Line> lines) {}
