package vn.hopluu.benchmarks.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The median of some runs, and how far they lie apart. */
public record Spread(double median, double least, double most, int runs) {

    public static Spread of(List<Double> runs) {
        var sorted = runs.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    @Override
    public String toString() {
        return runs == 1 ? text(median) : text(median) + " (" + text(least) + "–" + text(most) + ")";
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }
}
