package vn.hopluu.aggregation.units;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.hopluu.aggregation.units.CountedUnit.Now;
import vn.hopluu.aggregation.units.CountedUnit.Segment;

/** Units for tests that are known without having been published. */
public final class KnownUnits {

    private static final LocalDate FOUNDED = LocalDate.parse("2020-01-01");

    private KnownUnits() {}

    public static Units of(CountedUnit... units) {
        Units known = new Units(InstantSource.system());
        Stream.of(units).forEach(known::put);
        return known;
    }

    /** One that always stood below the others, the nearest first. */
    public static CountedUnit below(String unit, String... above) {
        Segment always = new Segment(FOUNDED, null, List.of(above));
        return new CountedUnit(unit, 1, List.of(), null, List.of(always), new Now(unit, List.of(above)));
    }
}
