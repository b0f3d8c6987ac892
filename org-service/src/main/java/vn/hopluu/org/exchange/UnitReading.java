package vn.hopluu.org.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.exchange.ExchangedUnit.ExchangedSpan;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.web.Refusal.InvalidField;
import vn.hopluu.org.web.Shape;

/** Makes units of a file's items, and notes what keeps one from being a unit. */
final class UnitReading {

    private final JsonMapper json;
    private final List<Placed<Unit>> units = new ArrayList<>();
    private final List<InvalidField> faults;
    private final Set<UnitId> seen = new HashSet<>();

    private UnitReading(JsonMapper json, List<InvalidField> faults) {
        this.json = json;
        this.faults = faults;
    }

    /** @param faults to which those found here are added */
    static List<Placed<Unit>> of(List<Item> items, JsonMapper json, List<InvalidField> faults) {
        UnitReading reading = new UnitReading(json, faults);
        items.forEach(reading::read);
        return reading.units;
    }

    private void read(Item item) {
        List<InvalidField> misshapen = Shape.faults(item.json(), ExchangedUnit.class);
        if (misshapen.isEmpty()) {
            check(item, json.treeToValue(item.json(), ExchangedUnit.class));
        } else {
            misshapen.forEach(fault -> faults.add(item.fault(fault)));
        }
    }

    private void check(Item item, ExchangedUnit unit) {
        int before = faults.size();
        if (!seen.add(unit.unit())) {
            faults.add(item.fault("/unit", "unit-twice", unit.unit().value()));
        }
        if (unit.spans().isEmpty()) {
            faults.add(item.fault("/spans", "no-spans"));
        } else {
            checkSpans(item, unit.spans());
            checkEnd(item, unit);
        }
        if (faults.size() == before) {
            units.add(new Placed<>(item, unit.asUnit()));
        }
    }

    private void checkSpans(Item item, List<ExchangedSpan> spans) {
        for (int i = 0; i < spans.size(); i++) {
            ExchangedSpan span = spans.get(i);
            if (span.to() != null && !span.from().isBefore(span.to())) {
                faults.add(item.fault("/spans/" + i + "/to", "span-without-days"));
            }
            if (i > 0 && !span.from().equals(spans.get(i - 1).to())) {
                faults.add(item.fault("/spans/" + i + "/from", "span-not-adjoining", end(spans.get(i - 1))));
            }
        }
    }

    private static String end(ExchangedSpan span) {
        return span.to() == null ? "–" : span.to().toString();
    }

    private void checkEnd(Item item, ExchangedUnit unit) {
        @Nullable LocalDate end = unit.spans().getLast().to();
        if (unit.successor() != null && !unit.successor().from().equals(end)) {
            faults.add(item.fault("/successor/from", "successor-before-end"));
        }
    }
}
