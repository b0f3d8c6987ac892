package vn.hopluu.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventParserTests {

    private final EventParser parser = new EventParser();

    @Test
    void readsNameIdAndData() {
        var event =
                read("id: 2-17", "event: total", "data: {\"sequence\":1}", "").getFirst();

        assertThat(event.id()).isEqualTo("2-17");
        assertThat(event.is("total")).isTrue();
        assertThat(event.data()).isEqualTo("{\"sequence\":1}");
    }

    @Test
    void readsTheFormWithoutSpacesToo() {
        assertThat(read("event:total", "data:1", "").getFirst().data()).isEqualTo("1");
    }

    @Test
    void joinsDataOfSeveralLines() {
        assertThat(read("data: a", "data: b", "").getFirst().data()).isEqualTo("a\nb");
    }

    @Test
    void takesCommentsAndAloneStandingRetriesForNoEvent() {
        assertThat(read(": still here", "", "retry: 2000", "")).isEmpty();
    }

    @Test
    void forgetsTheNameOfTheEventBefore() {
        assertThat(read("event: heartbeat", "data: {}", "", "data: {}", "")
                        .getLast()
                        .event())
                .isEqualTo("message");
    }

    private List<ServerSentEvent> read(String... lines) {
        return List.of(lines).stream()
                .map(parser::line)
                .flatMap(Optional::stream)
                .toList();
    }
}
