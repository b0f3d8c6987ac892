package vn.hopluu.aggregation.topology;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Emits changed scopes: at once while little happens, and under load each scope no more than once in a while, with its
 * newest state. What a crash, a move to another instance or a rebuild left unsaid is made up for by a sweep over all
 * scopes; {@link Progress} tells when that is needed.
 */
final class Emitter {

    private final ProcessorContext<String, TotalsMessage> context;
    private final StoredBooks books;
    private final Generation generation;
    private final @Nullable Targets targets;
    private final Set<Scope> changed = new LinkedHashSet<>();
    private final Sweep sweep;
    private boolean open;
    private boolean quiet = true;

    Emitter(ProcessorContext<String, TotalsMessage> context, StoredBooks books, TotalsTopology topology) {
        this.context = context;
        this.books = books;
        this.generation = topology.generation();
        this.targets = topology.targets().orElse(null);
        this.sweep = new Sweep(books, generation, !isOpen() || books.progress().owes());
    }

    /** Notes a change. Before a rebuild may speak nothing is noted: its first sweep emits everything. */
    void changed(Scope scope) {
        if (isOpen()) {
            changed.add(scope);
        }
    }

    /** After a quiet moment a change goes out at once. Output can only be read after a commit, so one is asked for. */
    void emitUnlessBusy() {
        if (quiet && !changed.isEmpty()) {
            quiet = false;
            emitChanged();
            context.commit();
        }
    }

    /**
     * Called from time to time: what has gathered goes out with the next regular commit. Asking for one here would let slow
     * commits crowd out the work: the next call would be due as soon as one ends, with a single message read in between.
     */
    void emitDue() {
        if (isOpen()) {
            quiet = changed.isEmpty() && sweep.isDone();
            sweep.next().forEach(this::emit);
            emitChanged();
            announceEnd();
        }
    }

    private boolean isOpen() {
        open = open || targets == null || targets.reached(context.taskId().partition(), books.progress());
        return open;
    }

    private void emitChanged() {
        changed.forEach(this::emit);
        changed.clear();
        if (sweep.isDone() && books.progress().owes()) {
            books.enter(books.progress().emittedAll());
        }
    }

    private void emit(Scope scope) {
        ScopeState state = books.scope(scope);
        if (state == ScopeState.NEW) {
            return;
        }
        forward(state.total(scope, books.progress().reportsRead()));
        if (state.countsNothing()) {
            books.forget(scope);
        }
    }

    private void announceEnd() {
        if (targets != null && sweep.isDone() && !books.progress().announced()) {
            forward(new GenerationEmitted(generation.number(), context.taskId().partition()));
            books.enter(books.progress().hasAnnounced());
        }
    }

    private void forward(TotalsMessage message) {
        long now = context.currentSystemTimeMs();
        context.forward(new Record<>(message.key(), message, now, TotalsTopic.headers(message)));
    }
}
