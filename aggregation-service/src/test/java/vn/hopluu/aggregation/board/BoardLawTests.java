package vn.hopluu.aggregation.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.board.Totals.FIRST;
import static vn.hopluu.aggregation.board.Totals.nothing;
import static vn.hopluu.aggregation.board.Totals.records;
import static vn.hopluu.aggregation.board.Totals.scope;
import static vn.hopluu.aggregation.board.Totals.total;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.aggregation.feed.Messages;
import vn.hopluu.aggregation.feed.TestStore;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.TotalsTopic;

/** However the records are cut into batches, come again, and change hands: the boards are those of the newest totals. */
class BoardLawTests {

    private static final String PERIOD = "2024-H1";
    private static final List<String> DISTRICTS = List.of("huyen-a", "huyen-b", "huyen-c");
    private static final List<String> COMMUNES = List.of("xa-1", "xa-2", "xa-3", "xa-4", "xa-5");

    private final TestStore store = new TestStore();
    private final Boards boards = new Boards(store.database());

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theBoardsAreThoseOfTheNewestTotals(long seed) {
        Random random = new Random(seed);
        List<ScopeTotal> totals = history(random);

        deliver(random, totals);

        for (String unit : DISTRICTS) {
            assertThat(children(unit)).as("children of %s", unit).isEqualTo(expected(totals, unit));
        }
    }

    private static List<ScopeTotal> history(Random random) {
        List<ScopeTotal> totals = new ArrayList<>();
        for (String district : DISTRICTS) {
            totals.add(total(PERIOD, district, "tinh", totals.size()));
        }
        while (totals.size() < 150) {
            String commune = COMMUNES.get(random.nextInt(COMMUNES.size()));
            String district = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
            totals.add(
                    random.nextInt(8) == 0
                            ? nothing(PERIOD, commune, district, totals.size())
                            : total(PERIOD, commune, district, totals.size()));
        }
        return totals;
    }

    /** Two writers that follow each other on the partition; one may go on for a while after it lost it. */
    private void deliver(Random random, List<ScopeTotal> totals) {
        var records = records(0, totals);
        int saved = 0;
        while (saved < records.size()) {
            BoardWriter writer = writer();
            int next = saved;
            for (int batch = random.nextInt(5); batch >= 0 && next < records.size(); batch--) {
                int end = Math.min(records.size(), next + 1 + random.nextInt(20));
                writer.write(records.subList(next, end));
                boolean crashed = random.nextInt(3) == 0;
                next = end;
                saved = crashed ? saved : end;
            }
        }
    }

    private BoardWriter writer() {
        var messages = new Messages<>("boards", new SimpleMeterRegistry(), TotalsTopic::read);
        return new BoardWriter(FIRST, boards, store.positions(), messages);
    }

    private Map<String, ScopeTotal> children(String unit) {
        Map<String, ScopeTotal> children = new TreeMap<>();
        boards.find(FIRST, scope(PERIOD, unit))
                .orElseThrow()
                .children()
                .forEach((child, entry) -> children.put(child, entry.total()));
        return children;
    }

    private static Map<String, ScopeTotal> expected(List<ScopeTotal> totals, String unit) {
        Map<String, ScopeTotal> newest = new HashMap<>();
        totals.forEach(total -> newest.put(total.unit(), total));
        newest.values().removeIf(total -> !unit.equals(total.parent()) || total.countsNothing());
        return new TreeMap<>(newest);
    }
}
