package vn.hopluu.benchmarks.figures;

import java.util.Iterator;
import java.util.stream.IntStream;

/** The synthetic province, and its periods that nobody has opened yet: one for each load, so that none counts into another. */
final class Periods {

    /** Nearly twice as many communes as the whole country has. */
    private static final int COMMUNES = 6_000;

    private final SyntheticProvince province = new SyntheticProvince("gia-lap", COMMUNES);

    private final Iterator<String> months = IntStream.rangeClosed(2020, 2025)
            .boxed()
            .flatMap(year -> IntStream.rangeClosed(1, 12).mapToObj(month -> year + "-M%02d".formatted(month)))
            .skip(1) // The first data window begins before any synthetic unit was founded.
            .iterator();

    /** @param kafka where the units are made known */
    Periods(String kafka) {
        try (var writer = new EventWriter(kafka)) {
            province.units().forEach(writer::write);
        }
    }

    SyntheticProvince province() {
        return province;
    }

    String next() {
        return months.next();
    }
}
