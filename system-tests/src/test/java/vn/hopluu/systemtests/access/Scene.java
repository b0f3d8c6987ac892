package vn.hopluu.systemtests.access;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.benchmarks.client.Json;
import vn.hopluu.systemtests.Wire;

/**
 * A request that is right in everything but perhaps in who sends it.
 *
 * @param evidence where one who may see everything sees what the request could change; empty where it changes nothing
 * @param afterwards puts back what it changed
 */
record Scene(
        String method, String path, Map<String, String> headers, byte[] body, String evidence, Runnable afterwards) {

    static Scene get(String path) {
        return new Scene("GET", path, Map.of("Accept", "*/*"), new byte[0], "", () -> {});
    }

    static Scene send(String method, String path, Object body) {
        var json = Json.MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        return new Scene(method, path, Map.of("Content-Type", "application/json"), json, "", () -> {});
    }

    static Scene send(String method, String path) {
        return new Scene(method, path, Map.of(), new byte[0], "", () -> {});
    }

    Scene with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Scene(method, path, more, body, evidence, afterwards);
    }

    Scene seenAt(String where) {
        return new Scene(method, path, headers, body, where, afterwards);
    }

    Scene then(Runnable cleaning) {
        return new Scene(method, path, headers, body, evidence, cleaning);
    }

    Answer playedBy(Caller caller, Wire wire) {
        var all = new HashMap<>(headers);
        all.putAll(caller.headers());
        return wire.send(method, path, all, body);
    }
}
