package vn.hopluu.systemtests.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import vn.hopluu.benchmarks.client.Json;

/** One request to one operation, drawn at random from what its description says and from what it does not. */
record FuzzedRequest(String method, String path, Map<String, String> headers, byte[] body) {

    private static final List<String> TYPES =
            List.of("application/json", "application/json", "application/json", "text/csv", "text/plain", "nonsense");
    private static final List<String> LANGUAGES = List.of("vi", "en", "*", "xx;q=9", "en-".repeat(200));

    /** Draws requests to one operation. */
    record Source(String method, String path, JsonNode operation, Random random, Nasty nasty, SchemaValues values) {

        FuzzedRequest draw() {
            var query = new ArrayList<String>();
            var headers = new HashMap<String, String>();
            var filled = path;
            for (var parameter : operation.path("parameters")) {
                var name = parameter.path("name").asString();
                var value = value(parameter);
                switch (parameter.path("in").asString()) {
                    case "path" -> filled = filled.replace("{" + name + "}", encoded(value));
                    case "query" -> query.add(name + "=" + encoded(value));
                    default -> headers.put(name, visible(value));
                }
            }
            if (random.nextInt(6) == 0) query.add(encoded(nasty.text()) + "=" + encoded(nasty.text()));
            headers.put("Content-Type", TYPES.get(random.nextInt(TYPES.size())));
            headers.put("Accept-Language", LANGUAGES.get(random.nextInt(LANGUAGES.size())));
            if (random.nextInt(6) == 0) headers.put("Accept", visible(nasty.text()));
            if (random.nextInt(6) == 0) headers.put("X-Correlation-Id", visible(nasty.text()));
            return new FuzzedRequest(
                    method, filled + (query.isEmpty() ? "" : "?" + String.join("&", query)), headers, body());
        }

        private String value(JsonNode parameter) {
            return random.nextBoolean() ? values.of(parameter.path("schema")).asString(nasty.text()) : nasty.text();
        }

        private byte[] body() {
            var content = operation.path("requestBody").path("content").path("application/json");
            if (content.isMissingNode()) return new byte[0];
            var json = Json.MAPPER.writeValueAsString(values.of(content.path("schema")));
            return switch (random.nextInt(10)) {
                case 0 -> nasty.text().getBytes(UTF_8);
                case 1 -> json.substring(0, random.nextInt(json.length() + 1)).getBytes(UTF_8);
                case 2 -> noise();
                default -> json.getBytes(UTF_8);
            };
        }

        private byte[] noise() {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            return bytes;
        }
    }

    /** A path segment may not be empty, or another operation would be asked for. */
    private static String encoded(String text) {
        return URLEncoder.encode(text.isEmpty() ? " " : text, UTF_8).replace("+", "%20");
    }

    /** The client itself refuses to send anything else in a header. */
    private static String visible(String text) {
        var visible = text.replaceAll("[^\\x20-\\x7e]", "?").strip();
        return visible.isEmpty() ? "?" : visible;
    }

    @Override
    public String toString() {
        return "%s %s %s %s".formatted(method, path, headers, new String(body, UTF_8));
    }
}
