package vn.hopluu.systemtests.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the audit trails of both services that keep one are asked for. */
final class AuditScripts {

    private AuditScripts() {}

    static Map<String, Script> all() {
        var all = new HashMap<String, Script>();
        for (var trail : List.of("/api/audit/reports", "/api/audit/organisation")) {
            all.put("GET " + trail, Script.get(trail + "?limit=1"));
            all.put("GET " + trail + "/exports", Script.get(trail + "/exports?to=2020-01-01"));
            all.put("GET " + trail + "/head", Script.get(trail + "/head"));
        }
        return all;
    }
}
