package vn.hopluu.aggregation.topology;

import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Keeps the books of one partition: one message, one entry, and the changed scopes are emitted. */
final class TotalsProcessor extends ContextualProcessor<String, byte @Nullable [], String, TotalsMessage> {

    private final TotalsTopology topology;
    private @Nullable StoredBooks books;
    private @Nullable Emitter emitter;

    TotalsProcessor(TotalsTopology topology) {
        this.topology = topology;
    }

    /** Also called when a task starts again after a failure, so nothing may be left from before. */
    @Override
    public void init(ProcessorContext<String, TotalsMessage> context) {
        super.init(context);
        books = new StoredBooks(context);
        emitter = new Emitter(context, books, topology);
        context.schedule(
                topology.pause(),
                PunctuationType.WALL_CLOCK_TIME,
                now -> emitter().emitDue());
    }

    @Override
    public void process(Record<String, byte @Nullable []> message) {
        RecordMetadata from = context().recordMetadata().orElseThrow();
        books().enter(books().progress().read(from.topic(), from.offset()));
        byte[] value = message.value();
        if (value != null) {
            post(draft(from.topic(), value));
            emitter().emitUnlessBusy();
        }
    }

    /** Failures of the broker or the store are no fault of the message. */
    private Draft draft(String topic, byte[] value) {
        var draft = new Draft(books());
        try {
            record(topic, value, new Bookkeeping(draft));
        } catch (KafkaException | PoisonMessage e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PoisonMessage("The message cannot be counted: " + e, e);
        }
        return draft;
    }

    private static void record(String topic, byte[] value, Bookkeeping bookkeeping) {
        if (topic.equals(PublishedUnit.TOPIC)) {
            bookkeeping.record(SourceMessages.unit(value));
        } else {
            bookkeeping.record(SourceMessages.report(value));
        }
    }

    private void post(Draft draft) {
        draft.post((scope, state) -> {
            Progress progress = books().progress().changed();
            books().enter(progress);
            books().enter(scope, state.at(topology.generation().sequence(progress.changes())));
            emitter().changed(scope);
        });
    }

    private StoredBooks books() {
        return Objects.requireNonNull(books);
    }

    private Emitter emitter() {
        return Objects.requireNonNull(emitter);
    }
}
