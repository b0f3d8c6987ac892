package vn.hopluu.aggregation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.board.Totals.scope;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.hopluu.aggregation.AggregationSettings;

class EventWriterTests {

    private static final Duration HEARTBEAT = Duration.ofMillis(10);

    private final LiveMetrics metrics = new LiveMetrics(new SimpleMeterRegistry(), InstantSource.system());
    private final EventWriter writer = new EventWriter(
            metrics,
            InstantSource.system(),
            new AggregationSettings((short) 1, "test", "test", Path.of("."), 1, Duration.ofMillis(20), HEARTBEAT));
    private final LiveStream stream = new LiveStream(scope("2024-H1", "tinh"), metrics.conflated());

    @Test
    void answersBeforeThereIsAnythingToTell() throws IOException, InterruptedException {
        var response = new MockHttpServletResponse() {
            @Override
            public void setCommitted(boolean committed) {
                super.setCommitted(committed);
                stream.end();
            }
        };

        writer.write(stream, response);

        assertThat(response.isCommitted()).isTrue();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }
}
