package vn.hopluu.benchmarks.figures;

import java.util.Set;

/**
 * How much to measure.
 *
 * @param figures the letters of the figures wanted
 * @param runs how often each is measured
 * @param seconds how long each load lasts
 * @param warmUps rounds of five thousand submissions before anything is measured
 * @param units how many units the rebuild has, for four periods
 */
public record Plan(Set<String> figures, int runs, int seconds, int warmUps, int units) {

    public static final Set<String> ALL = Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i");

    public static Plan full(Set<String> figures) {
        return new Plan(figures, 3, 10, 8, 12_000);
    }

    /** One run of each, shorter: an impression. */
    public static Plan quick(Set<String> figures) {
        return new Plan(figures, 1, 5, 2, 12_000);
    }

    boolean wants(String figure) {
        return figures.contains(figure);
    }

    boolean wantsAnyOf(String... some) {
        return Set.of(some).stream().anyMatch(figures::contains);
    }
}
