package vn.hopluu.org.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who took over when a unit ended.
 *
 * @param unit the main successor: the one in whose totals the unit counts from then on
 * @param from the day it took over, which is the day the unit ended
 * @param others who else took a part of a unit that was split; mostly empty, then left out of JSON
 */
public record Successor(
        UnitId unit,
        LocalDate from,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UnitId> others) {

    public Successor(UnitId unit, LocalDate from, @Nullable List<UnitId> others) {
        this.unit = unit;
        this.from = from;
        this.others = others == null ? List.of() : List.copyOf(others);
    }
}
