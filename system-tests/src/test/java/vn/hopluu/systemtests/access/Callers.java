package vn.hopluu.systemtests.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import vn.hopluu.benchmarks.client.Http;
import vn.hopluu.launcher.ClientTokens;
import vn.hopluu.systemtests.LiveSystem;

/** One machine client for each role in each relation, one without any right, and nobody. */
final class Callers {

    private final LiveSystem system;
    private final Http http;

    Callers(LiveSystem system) {
        this.system = system;
        this.http = system.gateway().http();
    }

    List<Caller> all() {
        var all = new ArrayList<>(List.of(Caller.stranger(), Caller.withoutRights(registered("no-right", List.of()))));
        for (var role : Role.values()) {
            for (var relation : Relation.values()) {
                World.units(relation).forEach(unit -> all.add(Caller.with(role, relation, unit, holding(role, unit))));
            }
        }
        return all;
    }

    /** Tokens of a client with one right. */
    Supplier<String> holding(Role role, String unit) {
        var id = "matrix-" + role.name().toLowerCase(Locale.ROOT) + "-" + (unit.equals("*") ? "all" : unit);
        return registered(id, List.of(Map.of("role", role.name(), "unit", unit)));
    }

    private Supplier<String> registered(String id, List<Map<String, String>> rights) {
        var body = Map.of("id", id, "name", "Access matrix " + id, "rights", rights);
        var answer = http.send("POST", "/api/clients", body, Map.of()).successful();
        return new ClientTokens(
                system.address(), id, answer.json().path("secret").asString());
    }
}
