package vn.hopluu.systemtests;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.benchmarks.client.Http;

/** A request that must be refused, and how. Immutable: each method gives a changed copy. */
record BadRequest(
        String name,
        String method,
        String path,
        byte[] body,
        Map<String, String> headers,
        int status,
        String code,
        @Nullable String pointer) {

    static BadRequest get(String name, String path) {
        return new BadRequest(name, "GET", path, new byte[0], Map.of(), 0, "", null);
    }

    static BadRequest put(String name, String path, String body) {
        return new BadRequest(name, "PUT", path, bytes(body), Map.of(), 0, "", null);
    }

    static BadRequest post(String name, String path, String body) {
        return new BadRequest(name, "POST", path, bytes(body), Map.of(), 0, "", null);
    }

    BadRequest as(String otherMethod) {
        return new BadRequest(name, otherMethod, path, body, headers, status, code, pointer);
    }

    BadRequest with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new BadRequest(name, method, path, body, more, status, code, pointer);
    }

    BadRequest withBody(byte[] other) {
        return new BadRequest(name, method, path, other, headers, status, code, pointer);
    }

    BadRequest refused(int withStatus, String withCode) {
        return new BadRequest(name, method, path, body, headers, withStatus, withCode, null);
    }

    /** Refused with this field pointed at, among others perhaps. */
    BadRequest refused(int withStatus, String withCode, String at) {
        return new BadRequest(name, method, path, body, headers, withStatus, withCode, at);
    }

    Answer send(Http http, String language) {
        var all = new HashMap<>(headers);
        all.put("Accept-Language", language);
        return http.send(method, path, publisher(), all);
    }

    private BodyPublisher publisher() {
        return Set.of("GET", "DELETE").contains(method) ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
