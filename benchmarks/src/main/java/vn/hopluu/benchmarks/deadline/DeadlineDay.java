package vn.hopluu.benchmarks.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Obligation;
import vn.hopluu.benchmarks.client.Period;

/**
 * A deadline day against a running system: opens the period unless it is open, then plays every turn in order at a
 * steady pace. Each act has a lasting idempotency key, so playing a day again finishes what was interrupted and changes
 * nothing that was done.
 */
public final class DeadlineDay {

    public static final String FORM = "TT-CCHC";
    public static final String PROVINCE = "tinh-ha-tinh";

    private static final List<String> KINDS = List.of("COMMUNE", "DEPARTMENT");
    private static final Duration PREPARATION = Duration.ofSeconds(4);

    /** About how many turns two hundred and thirty-five obligations make: the deadline is set before they are known. */
    private static final int USUAL_TURNS = 430;

    private final GatewayClient gateway;
    private final String periodId;
    private final double speed;
    private final long seed;
    private final Ledger ledger = new Ledger();
    private final Acting acting;

    /** @param speed acts a second */
    public DeadlineDay(GatewayClient gateway, String period, double speed, long seed) {
        this.gateway = gateway;
        this.periodId = period;
        this.speed = speed;
        this.seed = seed;
        this.acting = new Acting(gateway, ledger);
    }

    /** What was sent and acknowledged so far, added up independently. */
    public Ledger ledger() {
        return ledger;
    }

    public Outcome play(Progress progress) throws InterruptedException {
        var period = openPeriod(progress);
        var form = gateway.form(FORM, period.formVersion());
        var obligations = gateway.obligations(FORM, periodId);
        for (var owed : obligations) ledger.due(owed.report(), owed.unit(), form.linesOf(owed.unitKind()));
        var turns = Script.drawn(form, periodId, obligations, seed);
        var begun = begun(obligations);
        progress.begin(turns.size());
        playAll(turns, begun, period.dueAt(), progress);
        progress.end();
        return new Outcome(period, obligations.size(), turns.size(), acting.replayed());
    }

    private Period openPeriod(Progress progress) throws InterruptedException {
        var known = gateway.period(FORM, periodId);
        var dueAt = Instant.now().plus(PREPARATION).plusMillis(Math.round(USUAL_TURNS * Turn.DEADLINE * 1000 / speed));
        var period = known.isPresent()
                ? known.get()
                : gateway.open(FORM, periodId, new Period.Opening(PROVINCE, KINDS, dueAt));
        while (!period.open()) {
            progress.waiting(period);
            Thread.sleep(100);
            period = gateway.period(FORM, periodId).orElseThrow();
        }
        return period;
    }

    /** Reports that an earlier, interrupted play has touched: their turns are caught up without delay. */
    private static Map<String, Boolean> begun(List<Obligation> obligations) {
        var begun = new HashMap<String, Boolean>();
        for (var owed : obligations) begun.put(owed.report(), !owed.state().equals("DUE"));
        return begun;
    }

    private void playAll(List<Turn> turns, Map<String, Boolean> begun, Instant dueAt, Progress progress)
            throws InterruptedException {
        var last = new HashMap<String, CompletableFuture<Void>>();
        int paced = 0;
        var pace = new Pace(Instant.now(), speed);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var turn : turns) {
                if (!begun.getOrDefault(turn.report(), false)) {
                    Pace.waitUntil(pace.time(paced++));
                    if (turn.afterTheDeadline()) Pace.waitUntil(dueAt.plusMillis(1));
                }
                var before = last.getOrDefault(turn.report(), CompletableFuture.completedFuture(null));
                last.put(turn.report(), before.thenRunAsync(() -> acting.perform(turn, progress), threads));
            }
            CompletableFuture.allOf(last.values().toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    /** How a play went. */
    public record Outcome(Period period, int obligations, int turns, int replayed) {

        public boolean wasPlayedBefore() {
            return turns > 0 && replayed == turns;
        }
    }
}
