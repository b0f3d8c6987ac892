package vn.hopluu.report.reports;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.life.Act;
import vn.hopluu.report.life.ActKind;
import vn.hopluu.report.reports.Request.Asked;

/** What a unit asks of its own report on the way out: not to send it, or to have it back. */
@Component
class Approving {

    private final Reasons reasons;
    private final Clock clock;

    Approving(Reasons reasons, Clock clock) {
        this.reasons = reasons;
        this.clock = clock;
    }

    Request refusal(@Nullable String reason, Caller caller) {
        return reasons.request(
                ActKind.DECLINE_APPROVAL,
                reason,
                caller,
                (given, at) -> new Act.DeclineApproval(given, caller.subject(), at));
    }

    Request withdrawal(Caller caller) {
        String digest = Digest.of(ActKind.WITHDRAW).text();
        return new Request(
                ActKind.WITHDRAW,
                caller,
                digest,
                stored -> new Asked.Possible(new Act.Withdraw(caller.subject(), Instant.now(clock))));
    }
}
