package vn.hopluu.systemtests.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import vn.hopluu.systemtests.LiveSystem;

/** One machine client for each role in each relation, one without any right, and nobody. */
record Callers(LiveSystem system) {

    List<Caller> all() {
        var none = MachineClient.registered(system, "matrix-no-right", List.of());
        var all = new ArrayList<>(List.of(Caller.stranger(), Caller.withoutRights(none.tokens())));
        for (var role : Role.values()) {
            for (var relation : Relation.values()) {
                World.units(relation).forEach(unit -> all.add(Caller.with(role, relation, unit, holding(role, unit))));
            }
        }
        return all;
    }

    private Supplier<String> holding(Role role, String unit) {
        var id = "matrix-" + role.name().toLowerCase(Locale.ROOT) + "-" + (unit.equals("*") ? "all" : unit);
        return MachineClient.registered(system, id, role.name(), unit).tokens();
    }
}
