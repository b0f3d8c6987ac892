package vn.hopluu.benchmarks.client;

import java.net.http.HttpHeaders;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A reply as it came: for callers that look at statuses, headers and problems themselves. */
public record Answer(String request, int status, HttpHeaders headers, String body) {

    public boolean succeeded() {
        return status / 100 == 2;
    }

    public JsonNode json() {
        return Json.MAPPER.readTree(body);
    }

    /** @throws UnexpectedAnswer when the reply is not a success */
    public <T> T as(Class<T> type) {
        return Json.MAPPER.readValue(successful().body, type);
    }

    /** @throws UnexpectedAnswer when the reply is not a success */
    public Answer successful() {
        if (!succeeded()) throw new UnexpectedAnswer(this);
        return this;
    }

    public Problem problem() {
        return Json.MAPPER.readValue(body, Problem.class);
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
