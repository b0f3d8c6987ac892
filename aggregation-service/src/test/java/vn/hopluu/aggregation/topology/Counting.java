package vn.hopluu.aggregation.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Something that takes units and reports as they come and has totals of them. */
interface Counting extends AutoCloseable {

    /** Takes a message of either topic. Returns the scopes whose totals it touched. */
    List<Scope> take(Object message);

    /** Every total of which something is left, by its scope's id. */
    Map<String, DirectSum.Sum> totals();

    @Override
    default void close() {}

    /** The law alone, by way of drafts, as the processor does it. */
    final class InBooks implements Counting {

        private final BooksInMemory books = new BooksInMemory();

        @Override
        public List<Scope> take(Object message) {
            var draft = new Draft(books);
            switch (message) {
                case PublishedUnit unit -> new Bookkeeping(draft).record(unit);
                case PublishedReport report -> new Bookkeeping(draft).record(report);
                default -> throw new IllegalArgumentException(message.toString());
            }
            var touched = new ArrayList<Scope>();
            draft.post((scope, state) -> {
                books.enter(scope, state);
                touched.add(scope);
            });
            return touched;
        }

        @Override
        public Map<String, DirectSum.Sum> totals() {
            var sums = new TreeMap<String, DirectSum.Sum>();
            books.totals().forEach((scope, state) -> sums.put(scope, new DirectSum.Sum(state.counts(), state.lines())));
            return sums;
        }
    }

    /** The topology whole, with its stores and what it emits. */
    record InTopology(TotalsDriver driver, Map<String, ScopeTotal> newest) implements Counting {

        InTopology(TotalsDriver driver) {
            this(driver, new TreeMap<>());
        }

        @Override
        public List<Scope> take(Object message) {
            switch (message) {
                case PublishedUnit unit -> driver.send(unit);
                case PublishedReport report -> driver.send(report);
                default -> throw new IllegalArgumentException(message.toString());
            }
            driver.letTimePass();
            List<ScopeTotal> emitted = driver.emittedTotals();
            emitted.forEach(total -> newest.put(total.key(), total));
            return emitted.stream().map(ScopeTotal::scope).toList();
        }

        @Override
        public Map<String, DirectSum.Sum> totals() {
            var sums = new TreeMap<String, DirectSum.Sum>();
            newest.values().stream()
                    .filter(total -> !total.countsNothing())
                    .forEach(total -> sums.put(total.key(), new DirectSum.Sum(total.counts(), total.lines())));
            return sums;
        }

        @Override
        public void close() {
            driver.close();
        }
    }
}
