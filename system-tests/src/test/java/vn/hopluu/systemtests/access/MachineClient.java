package vn.hopluu.systemtests.access;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.hopluu.launcher.ClientTokens;
import vn.hopluu.systemtests.LiveSystem;

/** Another system with rights of its own, as an administrator registers it. */
public record MachineClient(String id, Supplier<String> tokens) {

    /** One that holds one role at one unit. */
    public static MachineClient registered(LiveSystem system, String id, String role, String unit) {
        return registered(system, id, List.of(role + "@" + unit));
    }

    static MachineClient registered(LiveSystem system, String id, List<String> rights) {
        var body = Map.of("client", id, "name", "System test " + id, "rights", rights);
        var answer = system.gateway().http().send("POST", "/api/clients", body, Map.of());
        var secret = answer.successful().json().path("secret").asString();
        return new MachineClient(id, new ClientTokens(system.address(), id, secret));
    }

    public String token() {
        return tokens.get();
    }
}
