package vn.hopluu.aggregation.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Years of reporting while the tree is restructured: acts become known before, between and after the reports that they
 * move, of dates long past or still to come, and some are withdrawn; the days go by.
 */
final class RestructuringHistory {

    private static final Map<String, LocalDate> PERIODS = Map.of(
            "2020-Y", LocalDate.of(2020, 12, 14),
            "2022-H1", LocalDate.of(2022, 6, 14),
            "2022-Y", LocalDate.of(2022, 12, 14),
            "2024-Y", LocalDate.of(2024, 12, 14));

    private final Random random;
    private final Counting counting;
    private final RandomTree tree;
    private final Announcements announcements;
    private final SumThroughSuccessors expected;
    private final RandomReports reports;
    private final List<Object> messages = new ArrayList<>();
    private LocalDate today = LocalDate.of(2021, 1, 1);

    RestructuringHistory(long seed, Counting counting) {
        this.random = new Random(seed);
        this.counting = counting;
        this.tree = new RandomTree(random);
        this.announcements = new Announcements(tree);
        this.expected = new SumThroughSuccessors(tree);
        this.reports = new RandomReports(random);
        announce();
    }

    /** What one step did: the first day on which it changed the tree, and the totals that it touched. */
    record Step(LocalDate changesFrom, List<Scope> touched) {

        List<Scope> touchedBefore() {
            return touched.stream()
                    .filter(scope -> scope.structure() == Structure.THEN)
                    .filter(scope -> dateOf(scope.period()).isBefore(changesFrom))
                    .toList();
        }
    }

    Step next() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Step(tree.act(), announce());
            case 2 -> withdraw();
            case 3 -> daysGoBy();
            default -> new Step(LocalDate.MIN, report());
        };
    }

    /** Only what has not taken effect can be withdrawn. */
    private Step withdraw() {
        return tree.effective().isAfter(today)
                ? new Step(tree.withdraw(), announce())
                : new Step(LocalDate.MAX, List.of());
    }

    /** Nothing changes but what is called now. */
    private Step daysGoBy() {
        today = today.plusDays(1 + random.nextInt(300));
        return new Step(LocalDate.MAX, announce());
    }

    private List<Scope> announce() {
        return announcements.on(today).stream()
                .flatMap(unit -> take(unit).stream())
                .toList();
    }

    private List<Scope> report() {
        String period = one(PERIODS.keySet().stream().sorted().toList());
        PublishedReport report = reports.next(one(tree.standingOn(dateOf(period))), period, dateOf(period));
        expected.take(report);
        return take(report);
    }

    private List<Scope> take(Object message) {
        messages.add(message);
        return counting.take(message);
    }

    private static LocalDate dateOf(String period) {
        return PERIODS.getOrDefault(period, LocalDate.MAX);
    }

    Map<String, DirectSum.Sum> expected() {
        return expected.totals(today);
    }

    /** The same messages in any other order, some of them twice. */
    List<Object> shuffled() {
        List<Object> shuffled = new ArrayList<>(messages);
        messages.stream().filter(message -> random.nextInt(4) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
