package vn.hopluu.aggregation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static vn.hopluu.aggregation.board.Totals.scope;
import static vn.hopluu.aggregation.board.Totals.total;

import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.board.Board;
import vn.hopluu.aggregation.board.Entry;
import vn.hopluu.aggregation.board.Position;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Scope;

class HubTests {

    private static final String PERIOD = "2024-H1";
    private static final Scope SCOPE = scope(PERIOD, "tinh");
    private static final StoredBoards.Stored BOARD = new StoredBoards.Stored(
            1,
            Optional.of(new Board(
                    SCOPE, new Position(0, 0), 0, new Entry(total(PERIOD, "tinh", null, 1), 0), new TreeMap<>())));

    private final StoredBoards stored = mock(StoredBoards.class);
    private final LiveMetrics metrics = new LiveMetrics(new SimpleMeterRegistry(), InstantSource.system());
    private final Hub hub = new Hub(stored, metrics, LiveStreamTests.json());

    private LiveStream opened() {
        return switch (hub.open(SCOPE, Optional.empty())) {
            case Hub.Sight.Seen(LiveStream stream) -> stream;
            case Hub.Sight.NoSuchTotal() -> throw new AssertionError("no such total");
            case Hub.Sight.NotReady() -> throw new AssertionError("not ready");
        };
    }

    @Test
    void takesWhoIsThereAlongToAnotherGeneration() throws InterruptedException {
        when(stored.read(any(), any(), anyInt())).thenReturn(BOARD);
        hub.begin(new Generation(1), 1, Map.of());
        LiveStream stream = opened();
        assertThat(stream.take(Duration.ZERO)).hasSize(1);

        hub.begin(new Generation(2), 1, Map.of());

        assertThat(stream.take(Duration.ZERO)).hasSize(1);
    }

    @Test
    void takesNobodyAlongWhoLeavesMeanwhile() throws InterruptedException {
        when(stored.read(any(), any(), anyInt())).thenReturn(BOARD);
        hub.begin(new Generation(1), 1, Map.of());
        LiveStream stream = opened();
        assertThat(stream.take(Duration.ZERO)).hasSize(1);

        when(stored.read(any(), any(), anyInt())).thenAnswer(_ -> {
            hub.close(stream);
            return BOARD;
        });
        hub.begin(new Generation(2), 1, Map.of());

        assertThat(stream.take(Duration.ZERO)).isEmpty();
    }

    /** Their callers come back; without an end they would wait for totals that never reach them. */
    @Test
    void sendsEverybodyAwayWhomTheStoreKeepsFromComingAlong() {
        when(stored.read(any(), any(), anyInt())).thenReturn(BOARD);
        hub.begin(new Generation(1), 1, Map.of());
        List<LiveStream> streams = List.of(opened(), opened());

        when(stored.read(any(), any(), anyInt())).thenThrow(new MongoTimeoutException("away"));
        hub.begin(new Generation(2), 1, Map.of());

        assertThat(streams).allMatch(LiveStream::hasEnded);
    }
}
