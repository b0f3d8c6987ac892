package vn.hopluu.systemtests;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import vn.hopluu.benchmarks.client.EventStream;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.ServerSentEvent;
import vn.hopluu.benchmarks.client.Total;
import vn.hopluu.benchmarks.client.Totals;

/** A live stream as somebody watching the board sees it: everything received, in order. */
final class Watched implements AutoCloseable {

    private final List<ServerSentEvent> received = new CopyOnWriteArrayList<>();
    private final EventStream stream;

    Watched(GatewayClient gateway, Scope scope) {
        this(gateway, scope, null);
    }

    Watched(GatewayClient gateway, Scope scope, @Nullable String lastEventId) {
        this.stream = gateway.stream(scope, lastEventId, received::add);
    }

    Totals snapshot() {
        return first("snapshot", event -> true).as(Totals.class);
    }

    /** Waits for the scope's own total to be so. */
    Total total(Predicate<Total> such) {
        return first("total", event -> such.test(event.as(Total.class))).as(Total.class);
    }

    Total child(String unit, Predicate<Total> such) {
        return first("child", event -> {
                    var total = event.as(Total.class);
                    return unit.equals(total.unit()) && such.test(total);
                })
                .as(Total.class);
    }

    ServerSentEvent first(String name, Predicate<ServerSentEvent> such) {
        return Awaitility.await(name + " event")
                .atMost(Duration.ofSeconds(30))
                .until(() -> find(name, such), found -> found != null);
    }

    private @Nullable ServerSentEvent find(String name, Predicate<ServerSentEvent> such) {
        for (var event : received) {
            if (event.is(name) && such.test(event)) return event;
        }
        return null;
    }

    List<ServerSentEvent> received() {
        return List.copyOf(received);
    }

    /** Where to resume: the id of the newest event that had one. */
    String lastEventId() {
        return requireNonNull(received.reversed().stream()
                .filter(event -> event.id() != null)
                .findFirst()
                .orElseThrow()
                .id());
    }

    boolean ended() {
        return stream.ended();
    }

    @Override
    public void close() {
        stream.close();
    }
}
