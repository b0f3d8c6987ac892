package vn.hopluu.systemtests;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import vn.hopluu.benchmarks.client.Content;
import vn.hopluu.benchmarks.client.Form;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Obligation;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;
import vn.hopluu.benchmarks.client.Sent;
import vn.hopluu.benchmarks.deadline.Ledger;
import vn.hopluu.benchmarks.deadline.Patience;
import vn.hopluu.benchmarks.deadline.Sum;
import vn.hopluu.benchmarks.deadline.SyntheticReports;
import vn.hopluu.benchmarks.load.ClosedLoop;

/**
 * Everybody sends: all reports of some periods of the whole province, with many clients at once who send again when the
 * system does not answer. Keeps the independent sum of what was acknowledged.
 */
final class Filing {

    private static final int CLIENTS = 16;

    private final GatewayClient gateway;
    private final Form form;
    private final Map<String, Ledger> ledgers = new HashMap<>();
    private final List<Owed> owed = new ArrayList<>();
    private final Set<String> units = new TreeSet<>();
    private final Random random = new Random(42);

    private record Owed(Ledger ledger, String report, Content content) {}

    Filing(LiveSystem system, List<String> periods) {
        this.gateway = system.gateway();
        this.form = gateway.form("TT-CCHC", 1);
        for (var period : periods) {
            system.openFor("tinh-ha-tinh", period);
            add(period);
        }
        Collections.shuffle(owed, random);
    }

    private void add(String period) {
        var ledger = new Ledger();
        ledgers.put(period, ledger);
        for (var obligation : gateway.obligations("TT-CCHC", period)) add(ledger, obligation);
    }

    private void add(Ledger ledger, Obligation due) {
        var lines = form.linesOf(due.unitKind());
        ledger.due(due.report(), due.unit(), lines);
        units.add(due.unit());
        owed.add(new Owed(ledger, due.report(), SyntheticReports.drawn(lines, random)));
    }

    /** Who owes, whatever the period. */
    Set<String> units() {
        return units;
    }

    /** The independent sum over the reports of some units. */
    Sum sum(String period, Predicate<String> some) {
        return requireNonNull(ledgers.get(period)).sum(some);
    }

    int size() {
        return owed.size();
    }

    /** Sends them all; {@code before} is told the number of each report before it is sent. */
    void sendAll(IntConsumer before) {
        new ClosedLoop(CLIENTS).run(owed.size(), i -> {
            before.accept(i);
            send(owed.get(i));
        });
    }

    private void send(Owed one) {
        var body = Map.of("content", one.content);
        var answer = Patience.untilAnswered(() -> gateway.act(one.report, "submissions", body, "filing-" + one.report));
        one.ledger.submitted(one.report, one.content, answer.as(Sent.class).onTime());
    }

    /** Waits until the province's totals equal the independent sum, and sees that the service's recount agrees. */
    void assertCountedExactly() {
        for (var structure : Structure.values()) {
            ledgers.forEach((period, ledger) -> {
                var scope = new Scope("TT-CCHC", period, "tinh-ha-tinh", structure);
                var sum = ledger.sum();
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(
                                        sum.differences(gateway.totals(scope).total()))
                                .isEmpty());
                assertRecounted(scope);
            });
        }
    }

    private void assertRecounted(Scope scope) {
        var proof = await().until(() -> gateway.proof(scope, "SUBMITTED"), settled -> settled.settled());
        assertThat(proof.agrees()).isTrue();
    }
}
