package vn.hopluu.benchmarks.deadline;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Sent;

/** Performs turns at the gateway and enters what was acknowledged in the ledger. */
final class Acting {

    /** No more acts wait for their answer at once than people who would share a slow system. */
    private static final int AT_ONCE = 48;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final GatewayClient gateway;
    private final Ledger ledger;
    private final AtomicInteger replayed = new AtomicInteger();

    Acting(GatewayClient gateway, Ledger ledger) {
        this.gateway = gateway;
        this.ledger = ledger;
    }

    void perform(Turn turn, Progress progress) {
        var answer = answered(turn);
        if (answer.header("Idempotency-Replayed").isPresent()) replayed.incrementAndGet();
        enter(turn, answer);
        progress.step();
    }

    private Answer answered(Turn turn) {
        turns.acquireUninterruptibly();
        try {
            return Patience.untilAnswered(() -> send(turn)).successful();
        } finally {
            turns.release();
        }
    }

    /** How many acts the system had done already. */
    int replayed() {
        return replayed.get();
    }

    private Answer send(Turn turn) {
        return switch (turn.act()) {
            case Act.Submit submit -> act(turn, "submissions", Map.of("content", submit.content()));
            case Act.Return back -> act(turn, "returns", Map.of("reason", back.reason(), "lines", back.lines()));
            case Act.Accept accept -> act(turn, "acceptances", Map.of());
            case Act.RequestCorrection ask -> act(turn, "corrections", Map.of("reason", ask.reason()));
        };
    }

    private Answer act(Turn turn, String acts, Object body) {
        return gateway.act(turn.report(), acts, body, turn.key());
    }

    private void enter(Turn turn, Answer answer) {
        switch (turn.act()) {
            case Act.Submit submit ->
                ledger.submitted(
                        turn.report(), submit.content(), answer.as(Sent.class).onTime());
            case Act.Return back -> ledger.returned(turn.report());
            case Act.Accept accept -> ledger.accepted(turn.report());
            case Act.RequestCorrection ask -> {} // The accepted version stays in force until a new one is sent.
        }
    }
}
