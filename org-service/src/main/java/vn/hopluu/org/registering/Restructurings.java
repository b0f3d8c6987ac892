package vn.hopluu.org.registering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.hopluu.org.access.ActGuard;
import vn.hopluu.org.ledger.Ledger;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.restructuring.Fault;
import vn.hopluu.org.restructuring.History;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.restructuring.Preview;
import vn.hopluu.org.restructuring.RegisteredAct;

/** Looks ahead at acts, registers and withdraws them. */
@Component
class Restructurings {

    private final Ledger ledger;
    private final Registrar registrar;
    private final Clock clock;

    Restructurings(Ledger ledger, Registrar registrar, Clock clock) {
        this.ledger = ledger;
        this.registrar = registrar;
        this.clock = clock;
    }

    History history() {
        return ledger.history();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Outlook lookAhead(Act act, ActGuard guard) {
        History before = ledger.history();
        guard.check(List.of(act), before.outcome().tree());
        var after = before.outcomeWith(registration(act));
        return after.isPossible()
                ? new Outlook.Possible(
                        before.version(), Preview.of(before.outcome().tree(), after.tree(), act.effective(), today()))
                : new Outlook.Impossible(before.version(), after.faults());
    }

    /** @param onlyOn what the caller demands of the version of the history */
    Registration register(Act act, Predicate<Long> onlyOn, ActGuard guard) {
        return registrar.enter(history -> {
            guard.check(List.of(act), history.outcome().tree());
            return registration(act, onlyOn, history);
        });
    }

    private Decision<Registration> registration(Act act, Predicate<Long> onlyOn, History history) {
        Optional<RegisteredAct> known = history.act(act.id());
        if (known.isPresent()) {
            return new Decision.Leave<>(again(act, known.get()));
        }
        if (!onlyOn.test(history.version())) {
            return new Decision.Leave<>(new Registration.OutOfDate(history.version()));
        }
        LedgerEntry entry = registration(act);
        List<Fault> faults = history.outcomeWith(entry).faults();
        return faults.isEmpty()
                ? new Decision.Enter<>(
                        entry,
                        after -> new Registration.Registered(after.act(act.id()).orElseThrow()))
                : new Decision.Leave<>(new Registration.Refused(faults));
    }

    private static Registration again(Act act, RegisteredAct known) {
        return known.stands() && known.act().equals(act)
                ? new Registration.AlreadyRegistered(known)
                : new Registration.IdentityTaken(known);
    }

    private static LedgerEntry registration(Act act) {
        return LedgerEntry.registration(List.of(act));
    }

    Withdrawal withdraw(ActId id, ActGuard guard) {
        return registrar.enter(history -> history.act(id)
                .map(known -> withdrawal(known, history, guard))
                .orElseGet(() -> new Decision.Leave<>(new Withdrawal.NoSuchAct())));
    }

    private Decision<Withdrawal> withdrawal(RegisteredAct known, History history, ActGuard guard) {
        guard.check(List.of(known.act()), history.outcome().tree());
        if (known.on(today()) != RegisteredAct.State.AHEAD) {
            return new Decision.Leave<>(known.stands() ? new Withdrawal.InEffect(known) : new Withdrawal.Withdrawn());
        }
        LedgerEntry entry = LedgerEntry.withdrawal(known.act().id());
        List<Fault> faults = history.outcomeWith(entry).faults();
        return faults.isEmpty()
                ? new Decision.Enter<>(entry, _ -> new Withdrawal.Withdrawn())
                : new Decision.Leave<>(new Withdrawal.Refused(faults));
    }
}
