package vn.hopluu.report.regime;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.unit.Units;

/** Keeps, shows and removes regimes: each write replaces what its sender has read. */
@Component
class RegimeActs {

    /** What became of a request. */
    sealed interface Done {

        record Created(Regime regime) implements Done {}

        record Changed(Regime regime) implements Done {}

        record Refused(Refusal refusal) implements Done {}
    }

    private final Regimes regimes;
    private final RegimeRights rights;
    private final Forms forms;
    private final Units units;
    private final RegimeWriting writing;
    private final Clock clock;

    RegimeActs(Regimes regimes, RegimeRights rights, Forms forms, Units units, RegimeWriting writing, Clock clock) {
        this.regimes = regimes;
        this.rights = rights;
        this.forms = forms;
        this.units = units;
        this.writing = writing;
        this.clock = clock;
    }

    Optional<Regime> find(String id, Caller caller) {
        return regimes.find(id).filter(regime -> rights.sees(caller, regime));
    }

    Stream<Regime> all(Caller caller) {
        return regimes.all().stream().filter(regime -> rights.sees(caller, regime));
    }

    /** Reads a regime without keeping it. */
    Done preview(KeepRegime body, Caller caller) {
        return mayKeep(body.subtree(), caller).orElseGet(() -> read("preview", 1, body, caller));
    }

    /** @param ifMatch the revision that the caller has read; null for a new one, or one that stays as it is */
    Done keep(String id, @Nullable Long ifMatch, KeepRegime body, Caller caller) {
        Optional<Done> forbidden = mayKeep(body.subtree(), caller);
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        return regimes.find(id)
                .map(before -> replace(before, ifMatch, body, caller))
                .orElseGet(() -> create(id, ifMatch, body, caller));
    }

    private Optional<Done> mayKeep(@Nullable String subtree, Caller caller) {
        return rights.keeping(subtree, caller).map(RegimeActs::refused);
    }

    private Done read(String id, long revision, KeepRegime body, Caller caller) {
        RegimeReader reader = new RegimeReader(forms, units);
        return reader.read(id, revision, body, caller.subject(), Instant.now(clock))
                .<Done>map(Done.Changed::new)
                .orElseGet(() -> refused(Refusal.of(ProblemCode.INVALID_REGIME, reader.violations())));
    }

    /** Revisions go on after a deletion: nobody replaces by the tag of the regime that is gone. */
    private Done create(String id, @Nullable Long ifMatch, KeepRegime body, Caller caller) {
        if (ifMatch != null) {
            return refused(unknown(id));
        }
        return switch (read(id, regimes.lastRevision(id) + 1, body, caller)) {
            case Done.Changed(Regime regime) ->
                writing.create(regime, caller) ? new Done.Created(regime) : keep(id, null, body, caller);
            case Done.Created created -> created;
            case Done.Refused refused -> refused;
        };
    }

    private Done replace(Regime before, @Nullable Long ifMatch, KeepRegime body, Caller caller) {
        if (!rights.sees(caller, before)) {
            return refused(Refusal.of(ProblemCode.REGIME_ID_TAKEN, before.id()));
        }
        return mayKeep(before.subtree(), caller)
                .orElseGet(() -> switch (read(before.id(), before.revision() + 1, body, caller)) {
                    case Done.Changed(Regime after) ->
                        isTheSame(before, after) ? new Done.Changed(before) : replace(before, after, ifMatch, caller);
                    case Done.Created created -> created;
                    case Done.Refused refused -> refused;
                });
    }

    private static boolean isTheSame(Regime before, Regime after) {
        return RegimeViews.rules(before).equals(RegimeViews.rules(after));
    }

    private Done replace(Regime before, Regime after, @Nullable Long ifMatch, Caller caller) {
        return stale(before, ifMatch)
                .orElseGet(() -> writing.replace(before, after, caller) ? new Done.Changed(after) : moved(before));
    }

    Done delete(String id, @Nullable Long ifMatch, Caller caller) {
        return find(id, caller)
                .map(before -> mayKeep(before.subtree(), caller)
                        .or(() -> stale(before, ifMatch))
                        .orElseGet(() -> writing.delete(before, caller) ? new Done.Changed(before) : moved(before)))
                .orElseGet(() -> refused(unknown(id)));
    }

    private static Optional<Done> stale(Regime before, @Nullable Long ifMatch) {
        if (ifMatch == null) {
            return Optional.of(
                    refused(Refusal.of(ProblemCode.PRECONDITION_REQUIRED).as("if-match-regime")));
        }
        return ifMatch == before.revision() ? Optional.empty() : Optional.of(moved(before));
    }

    private static Done moved(Regime regime) {
        return refused(Refusal.of(ProblemCode.STALE_VERSION, regime.id()).as("regime"));
    }

    static Refusal unknown(String id) {
        return Refusal.of(ProblemCode.UNKNOWN_REGIME, Texts.shown(id));
    }

    private static Done refused(Refusal refusal) {
        return new Done.Refused(refusal);
    }
}
