package vn.hopluu.aggregation.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.hopluu.aggregation.feed.Messages;
import vn.hopluu.aggregation.feed.Positions;
import vn.hopluu.aggregation.feed.Remembered;
import vn.hopluu.aggregation.feed.Sink;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.GenerationEmitted;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.TotalsMessage;
import vn.hopluu.aggregation.topology.TotalsTopic;

/** Writes batches of totals, each as one bulk of one write a board. */
final class BoardWriter implements Sink.Writer {

    private static final int TRAILS = 100_000;

    private final Generation generation;
    private final Boards boards;
    private final Positions positions;
    private final Messages<TotalsMessage> messages;
    private final Remembered<Trail> trails = new Remembered<>(TRAILS);

    BoardWriter(Generation generation, Boards boards, Positions positions, Messages<TotalsMessage> messages) {
        this.generation = generation;
        this.boards = boards;
        this.positions = positions;
        this.messages = messages;
    }

    @Override
    public void forget() {
        trails.forget();
    }

    @Override
    public void write(List<ConsumerRecord<String, byte[]>> records) {
        Batch batch = new Batch(new ArrayList<>(), new TreeSet<>());
        records.forEach(message -> messages.read(message).ifPresent(said -> gather(batch, message, said)));
        write(batch.totals());
        batch.ended().forEach(partition -> positions.mark(generation, TotalsTopic.NAME, partition));
    }

    private record Batch(List<Placed> totals, Set<Integer> ended) {}

    private record Placed(int partition, Entry entry) {}

    /** While a generation is being rebuilt, two write side by side: the other's records are not for these boards. */
    private void gather(Batch batch, ConsumerRecord<String, byte[]> message, TotalsMessage said) {
        switch (said) {
            case ScopeTotal total -> {
                if (Generation.of(total.sequence()).equals(generation)) {
                    batch.totals().add(new Placed(message.partition(), new Entry(total, message.offset())));
                }
            }
            case GenerationEmitted end -> {
                if (end.generation() == generation.number()) {
                    batch.ended().add(message.partition());
                }
            }
        }
    }

    private void write(Collection<Placed> totals) {
        List<String> scopes = totals.stream()
                .map(placed -> placed.entry().total().scope().id())
                .toList();
        Map<String, Trail> known = trails.get(scopes, missing -> boards.trails(generation, missing));
        BatchOfTotals batch = new BatchOfTotals(known);
        totals.forEach(placed -> batch.add(placed.partition(), placed.entry()));
        boards.write(generation, batch.changes());
        trails.put(batch.trails());
    }
}
