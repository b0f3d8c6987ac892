package vn.hopluu.benchmarks.figures;

import java.util.Iterator;
import java.util.stream.IntStream;

/** Periods that nobody has opened yet, one for each load, so that no load counts into another's totals. */
final class Periods {

    private final Iterator<String> months = IntStream.rangeClosed(2020, 2025)
            .boxed()
            .flatMap(year -> IntStream.rangeClosed(1, 12).mapToObj(month -> year + "-M%02d".formatted(month)))
            .skip(1) // The first data window begins before any synthetic unit was founded.
            .iterator();

    String next() {
        return months.next();
    }
}
