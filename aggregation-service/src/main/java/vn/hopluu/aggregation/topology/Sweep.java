package vn.hopluu.aggregation.topology;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes once over all scopes, a bounded number at a time, and finds those with changes that were never emitted. */
final class Sweep {

    private static final int AT_A_TIME = 1_000;

    private final StoredBooks books;
    private final Generation generation;
    private @Nullable String from;
    private boolean done;

    Sweep(StoredBooks books, Generation generation, boolean needed) {
        this.books = books;
        this.generation = generation;
        this.done = !needed;
    }

    boolean isDone() {
        return done;
    }

    List<Scope> next() {
        return done ? List.of() : unsaid(generation.sequence(books.progress().emitted()));
    }

    private List<Scope> unsaid(long emitted) {
        var found = new ArrayList<Scope>();
        try (var scopes = books.scopesFrom(from)) {
            for (int read = 0; read < AT_A_TIME && scopes.hasNext(); read++) {
                var scope = scopes.next();
                from = scope.key + '\0';
                if (scope.value.sequence() > emitted) {
                    found.add(Scope.of(scope.key));
                }
            }
            done = !scopes.hasNext();
        }
        return found;
    }
}
