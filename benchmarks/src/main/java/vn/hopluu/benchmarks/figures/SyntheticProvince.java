package vn.hopluu.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A province of invented districts and communes of any number. */
record SyntheticProvince(String id, int communes) {

    private static final int COMMUNES_IN_A_DISTRICT = 60;

    /** The province last: who knows it, knows all that is in it. */
    List<UnitChanged> units() {
        var units = new ArrayList<UnitChanged>();
        for (int i = 0; i < communes; i++) {
            units.add(UnitChanged.founded(commune(i), "COMMUNE", List.of(district(i), id)));
        }
        for (int i = 0; i < communes; i += COMMUNES_IN_A_DISTRICT) {
            units.add(UnitChanged.founded(district(i), "DISTRICT", List.of(id)));
        }
        units.add(UnitChanged.founded(id, "PROVINCE", List.of()));
        return units;
    }

    IntStream numbers() {
        return IntStream.range(0, communes);
    }

    String district(int commune) {
        return id + "-huyen-" + commune / COMMUNES_IN_A_DISTRICT;
    }

    String commune(int number) {
        return id + "-xa-" + number;
    }
}
