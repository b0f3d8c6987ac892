package vn.hopluu.benchmarks.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The main job through the public address. Every method throws {@link UnexpectedAnswer} when the system refuses; use
 * {@link #http()} to look at refusals.
 */
public final class GatewayClient implements AutoCloseable {

    private final Http http;

    /** @param token gives the access token of each request */
    public GatewayClient(URI gateway, Supplier<? extends @Nullable String> token) {
        this.http = new Http(gateway, token);
    }

    public Http http() {
        return http;
    }

    public Form form(String form, int version) {
        return http.get("/api/forms/" + form + "/versions/" + version).as(Form.class);
    }

    /** Opens a period or, with the same body, finds it open. Obligations may still be on their way: see {@link Period#open}. */
    public Period open(String form, String period, Period.Opening opening) {
        return http.send("PUT", periodPath(form, period), opening, Map.of()).as(Period.class);
    }

    public Optional<Period> period(String form, String period) {
        var answer = http.get(periodPath(form, period));
        return answer.status() == 404 ? Optional.empty() : Optional.of(answer.as(Period.class));
    }

    public List<Obligation> obligations(String form, String period) {
        return all("/api/reports?form=" + form + "&period=" + period).stream()
                .map(item -> Json.MAPPER.treeToValue(item, Obligation.class))
                .toList();
    }

    public Answer report(String report) {
        return http.get("/api/reports/" + report).successful();
    }

    public Answer saveDraft(String report, String etag, Content content) {
        return http.send("PUT", reportPath(report, "draft"), content, Map.of("If-Match", etag))
                .successful();
    }

    /** Sends exactly this content, or with {@code null} the saved draft. */
    public Sent submit(String report, @Nullable Content content, String key) {
        Object body = content == null ? Map.of() : Map.of("content", content);
        return act(report, "submissions", body, key).as(Sent.class);
    }

    public Answer returnReport(String report, String reason, Map<String, String> lines, String key) {
        return act(report, "returns", Map.of("reason", reason, "lines", lines), key)
                .successful();
    }

    public Answer accept(String report, String key) {
        return act(report, "acceptances", Map.of(), key).successful();
    }

    public Answer requestCorrection(String report, String reason, String key) {
        return act(report, "corrections", Map.of("reason", reason), key).successful();
    }

    /** One act on a report, whatever it answers. */
    public Answer act(String report, String acts, Object body, String key) {
        return http.send("POST", reportPath(report, acts), body, Map.of("Idempotency-Key", key));
    }

    public Totals totals(Scope scope) {
        return http.get(scope.path("")).as(Totals.class);
    }

    public Proof proof(Scope scope, String basis) {
        return http.get(scope.path("/proof") + "&basis=" + basis).as(Proof.class);
    }

    public List<JsonNode> missing(Scope scope) {
        return all(scope.path("/missing"));
    }

    /** Follows a scope live from its snapshot, or from {@code lastEventId} on, until closed; a stream that is cut is taken up again. */
    public EventStream stream(Scope scope, @Nullable String lastEventId, Consumer<ServerSentEvent> listener) {
        return EventStream.open(http, scope.path("/stream"), lastEventId, listener);
    }

    /** Follows one's own tasks live until closed; a stream that is cut is taken up again. */
    public EventStream tasks(@Nullable String lastEventId, Consumer<ServerSentEvent> listener) {
        return EventStream.open(http, "/api/tasks/stream", lastEventId, listener);
    }

    private List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var page = http.get(path + "&limit=500").as(Page.class);
        items.addAll(page.items());
        while (page.next() != null) {
            page = http.get(path + "&limit=500&cursor=" + page.next()).as(Page.class);
            items.addAll(page.items());
        }
        return items;
    }

    private static String periodPath(String form, String period) {
        return "/api/forms/" + form + "/periods/" + period;
    }

    private static String reportPath(String report, String acts) {
        return "/api/reports/" + report + "/" + acts;
    }

    @Override
    public void close() {
        http.close();
    }
}
