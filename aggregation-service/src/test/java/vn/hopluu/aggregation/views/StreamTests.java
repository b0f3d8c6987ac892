package vn.hopluu.aggregation.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import vn.hopluu.aggregation.board.Boards;
import vn.hopluu.aggregation.board.Totals;
import vn.hopluu.aggregation.rebuild.GenerationViews;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.views.Events.Event;
import vn.hopluu.aggregation.views.ViewsApplication.SetGenerations;
import vn.hopluu.platform.TestPlatform;

@ViewsTest
@DirtiesContext
class StreamTests {

    private static final Generation FIRST = new Generation(1);

    private final Callers callers;
    private final GenerationViews views;
    private final SetGenerations generations;
    private final Boards boards;
    private final Topics topics;

    @Autowired
    StreamTests(Callers callers, GenerationViews views, SetGenerations generations, Boards boards) {
        this.boards = boards;
        this.callers = callers;
        this.views = views;
        this.generations = generations;
        this.topics = new Topics(TestPlatform.shared().bootstrapServers());
    }

    @BeforeEach
    void open() {
        generations.set().set(FIRST);
        views.build(FIRST);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    private static String path(String period) {
        return "/api/totals/TT-CCHC/" + period + "/huyen";
    }

    private static ScopeTotal commune(String period, String parent, int sequence) {
        return Story.total(FIRST, period, "xa-a", parent, sequence, 0, "1");
    }

    private void begin(String period) {
        topics.publish(Story.district(period, 1, 0, "1"));
        await().until(() -> callers.get(path(period)).statusCode() == 200);
    }

    private Events open(String period, Optional<String> lastEventId) throws Exception {
        await().until(() -> callers.get("/actuator/health").statusCode() == 200);
        return callers.stream(path(period), lastEventId);
    }

    @Test
    void beginsWithASnapshotAndTellsWhatChanges() throws Exception {
        String period = "2041-H1";
        begin(period);
        try (Events events = open(period, Optional.empty())) {
            Event snapshot = events.next();
            topics.publish(commune(period, "huyen", 2));
            Event child = events.next();
            topics.publish(Story.district(period, 3, 0, "2"));
            Event total = events.next();

            assertThat(snapshot.name()).isEqualTo("snapshot");
            assertThat(snapshot.json().path("total").path("parent").asString()).isEqualTo("tinh");
            assertThat(snapshot.json().path("position").asString()).isEqualTo(snapshot.id());
            assertThat(child.name()).isEqualTo("child");
            assertThat(child.json().path("unit").asString()).isEqualTo("xa-a");
            assertThat(total.name()).isEqualTo("total");
            assertThat(total.json().path("sequence").asLong()).isEqualTo(FIRST.sequence(3));
        }
    }

    @Test
    void resumesWithWhatChangedSinceTheLastSeenId() throws Exception {
        String period = "2042-H1";
        begin(period);
        String seen;
        try (Events events = open(period, Optional.empty())) {
            seen = events.next().id();
        }
        topics.publish(commune(period, "huyen", 2));
        topics.publish(commune(period, "huyen", 3));

        try (Events events = open(period, Optional.of(seen))) {
            Event child = events.next(event -> event.name().equals("child")
                    && event.json().path("sequence").asLong() == FIRST.sequence(3));
            assertThat(child.name()).isEqualTo("child");
        }
    }

    @Test
    void givesASnapshotToWhoComesWithAnIdOfNoUse() throws Exception {
        String period = "2043-H1";
        begin(period);
        try (Events events = open(period, Optional.of("0-999999999"))) {
            assertThat(events.next().name()).isEqualTo("snapshot");
        }
    }

    @Test
    void tellsThatAChildMovedAway() throws Exception {
        String period = "2044-H1";
        topics.publish(commune(period, "huyen", 2));
        begin(period);
        await().until(() -> callers.json(path(period)).path("children").size() == 1);
        try (Events events = open(period, Optional.empty())) {
            events.next();
            topics.publish(commune(period, "huyen-khac", 3));

            assertThat(events.next().json().path("parent").asString()).isEqualTo("huyen-khac");
        }
    }

    @Test
    void showsThatItIsAlive() throws Exception {
        String period = "2045-H1";
        begin(period);
        try (Events events = open(period, Optional.empty())) {
            Event heartbeat = events.next(event -> event.name().equals("heartbeat"));

            assertThat(heartbeat.json().path("at").asString()).isNotEmpty();
        }
    }

    @Test
    void noticesWhoLeaves() throws Exception {
        String period = "2046-H1";
        begin(period);
        try (Events events = open(period, Optional.empty())) {
            events.next();
            assertThat(openStreams()).isPositive();
        }

        await().until(() -> openStreams() == 0);
    }

    private double openStreams() throws Exception {
        String metrics = callers.get("/actuator/prometheus").body();
        return metrics.lines()
                .filter(line -> line.startsWith("hopluu_streams_open"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void goesOverToANewGenerationWithANewSnapshot() throws Exception {
        String period = "2047-H1";
        var second = new Generation(2);
        begin(period);
        try (Events events = open(period, Optional.empty())) {
            events.next();
            views.build(second);
            topics.publish(Story.total(second, period, "huyen", "tinh", 1, 0, "9"));
            await().until(() ->
                    boards.find(second, Totals.scope(period, "huyen")).isPresent());

            generations.set().set(second);

            Event snapshot = events.next();
            assertThat(snapshot.name()).isEqualTo("snapshot");
            assertThat(snapshot.json().path("total").path("sequence").asLong()).isEqualTo(second.sequence(1));
        } finally {
            generations.set().set(FIRST);
        }
    }
}
