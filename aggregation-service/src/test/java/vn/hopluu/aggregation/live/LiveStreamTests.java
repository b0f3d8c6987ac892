package vn.hopluu.aggregation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.board.Totals.scope;
import static vn.hopluu.aggregation.board.Totals.total;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.aggregation.board.Entry;

class LiveStreamTests {

    private static final String PERIOD = "2024-H1";

    private final Counter conflated = new SimpleMeterRegistry().counter("conflated");
    private final LiveStream stream = new LiveStream(scope(PERIOD, "tinh"), conflated);

    private static Change change(String unit, String parent, int offset) {
        return new Change(0, new Entry(total(PERIOD, unit, parent, offset), offset));
    }

    private List<String> taken() throws InterruptedException {
        return stream.take(Duration.ZERO).stream()
                .map(frame -> new String(frame, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void namesEachEventAfterWhatItIsOnThisBoard() throws InterruptedException {
        stream.offer(new Change(0, new Entry(total(PERIOD, "tinh", null, 7), 7)));
        stream.offer(change("xa", "tinh", 8));

        assertThat(taken())
                .satisfiesExactly(
                        own -> assertThat(own)
                                .startsWith("event: total\nid: 0-7\ndata: {")
                                .endsWith("}\n\n"),
                        child -> assertThat(child).startsWith("event: child\nid: 0-8\ndata: {"));
    }

    @Test
    void tellsASlowCallerOnlyTheNewestOfEachScope() throws InterruptedException {
        stream.offer(change("xa-a", "tinh", 1));
        stream.offer(change("xa-b", "tinh", 2));
        stream.offer(change("xa-a", "tinh", 3));

        assertThat(taken())
                .satisfiesExactly(
                        first -> assertThat(first).contains("id: 0-2\n"),
                        second -> assertThat(second).contains("id: 0-3\n"));
        assertThat(conflated.count()).isEqualTo(1);
    }

    @Test
    void beginsAnewWithASnapshotThatContainsWhatWasPending() throws InterruptedException {
        stream.offer(change("xa", "tinh", 1));

        stream.restart(LiveBoardTests.board(2).snapshot());
        stream.offer(change("xa", "tinh", 3));

        assertThat(taken())
                .satisfiesExactly(
                        snapshot -> assertThat(snapshot).startsWith("retry: 2000\nevent: snapshot\nid: 0-2\ndata: {"),
                        child -> assertThat(child).contains("id: 0-3\n"));
    }

    @Test
    void wakesWhoeverWaitsWhenItEnds() throws InterruptedException {
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                stream.take(Duration.ofDays(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        stream.end();

        waiting.join();
        assertThat(stream.hasEnded()).isTrue();
    }

    static JsonMapper json() {
        return JsonMapper.builder().build();
    }
}
