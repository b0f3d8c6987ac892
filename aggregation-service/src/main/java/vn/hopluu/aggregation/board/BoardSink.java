package vn.hopluu.aggregation.board;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.feed.Broker;
import vn.hopluu.aggregation.feed.Messages;
import vn.hopluu.aggregation.feed.Positions;
import vn.hopluu.aggregation.feed.Sink;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.TotalsMessage;
import vn.hopluu.aggregation.topology.TotalsTopic;

/** Writes the totals of a generation into its boards. */
@Component
class BoardSink implements Sink {

    private final Boards boards;
    private final Positions positions;
    private final Broker broker;
    private final Messages<TotalsMessage> messages;

    BoardSink(Boards boards, Positions positions, Broker broker, MeterRegistry meters) {
        this.boards = boards;
        this.positions = positions;
        this.broker = broker;
        this.messages = new Messages<>("boards", meters, TotalsTopic::read);
    }

    @Override
    public String topic() {
        return TotalsTopic.NAME;
    }

    @Override
    public Writer open(Generation generation) {
        return new BoardWriter(generation, boards, positions, messages);
    }

    @Override
    public boolean complete(Generation generation) {
        return broker.partitions(topic())
                .filter(count -> positions.marked(generation, topic()).size() == count)
                .isPresent();
    }

    @Override
    public void drop(Generation generation) {
        boards.drop(generation);
    }
}
