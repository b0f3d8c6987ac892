package vn.hopluu.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hopluu.benchmarks.client.Form;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Proof;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;
import vn.hopluu.benchmarks.client.Totals;
import vn.hopluu.benchmarks.deadline.DeadlineDay;
import vn.hopluu.benchmarks.deadline.Ledger;
import vn.hopluu.benchmarks.deadline.Sum;

/** The end of the demonstration: the province's totals, and whether they are proved twice over. */
final class Closing {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final List<String> BASES = List.of("SUBMITTED", "ACCEPTED");

    private final GatewayClient gateway;
    private final PrintStream out;
    private final String period;

    Closing(GatewayClient gateway, PrintStream out, String period) {
        this.gateway = gateway;
        this.out = out;
        this.period = period;
    }

    /** Whether every total equals the independent sum and the service's own recount. */
    boolean tell(Ledger ledger, DeadlineDay.Outcome outcome) throws InterruptedException {
        if (outcome.wasPlayedBefore()) {
            out.println("This day was played before; nothing was sent twice. --period 2024-H2 plays another.");
        } else if (outcome.replayed() > 0) {
            out.println("An earlier play was interrupted; " + outcome.replayed() + " acts stood already.");
        }
        var sum = ledger.sum();
        var then = settled(sum, Structure.THEN);
        var now = settled(sum, Structure.NOW);
        print(gateway.form(DeadlineDay.FORM, outcome.period().formVersion()), then, now);
        boolean summed = told(sum, then) & told(sum, now);
        boolean recounted = recounted(Structure.THEN) & recounted(Structure.NOW);
        return summed && recounted;
    }

    /** Totals follow within moments; a difference that stays is told, not waited away. */
    private Totals settled(Sum sum, Structure structure) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        var totals = gateway.totals(scope(structure));
        while (!sum.differences(totals.total()).isEmpty() && Instant.now().isBefore(until)) {
            Thread.sleep(50);
            totals = gateway.totals(scope(structure));
        }
        return totals;
    }

    private void print(Form form, Totals then, Totals now) {
        out.println();
        out.println("Tỉnh Hà Tĩnh, " + period + ", as of " + then.total().asOf());
        new TotalsTable(out).print(form, then.total(), now.total());
        var counts = then.total().counts();
        out.printf(
                "Completeness: %d of %d sent (%d on time, %d late), %d accepted, %d returned, %d missing.%n%n",
                counts.submitted(),
                counts.expected(),
                counts.onTime(),
                counts.late(),
                counts.accepted(),
                counts.returned(),
                counts.expected() - counts.submitted());
    }

    private boolean told(Sum sum, Totals totals) {
        var differences = sum.differences(totals.total());
        out.println(mark(differences.isEmpty()) + "the sum of what was sent equals the live total, line by line, "
                + totals.structure());
        differences.forEach(difference -> out.println("    " + difference));
        return differences.isEmpty();
    }

    private boolean recounted(Structure structure) throws InterruptedException {
        boolean agrees = true;
        for (var basis : BASES) {
            var proof = settledProof(structure, basis);
            agrees &= proof.agrees();
            out.println(mark(proof.agrees()) + "the service's own recount of "
                    + proof.reports().size() + " reports agrees, " + structure + " " + basis);
        }
        return agrees;
    }

    private Proof settledProof(Structure structure, String basis) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        var proof = gateway.proof(scope(structure), basis);
        while (!proof.settled() && Instant.now().isBefore(until)) {
            Thread.sleep(50);
            proof = gateway.proof(scope(structure), basis);
        }
        return proof;
    }

    private static String mark(boolean agreed) {
        return agreed ? "  proved: " : "  NOT PROVED: ";
    }

    private Scope scope(Structure structure) {
        return new Scope(DeadlineDay.FORM, period, DeadlineDay.PROVINCE, structure);
    }
}
