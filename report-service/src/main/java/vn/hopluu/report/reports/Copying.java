package vn.hopluu.report.reports;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.Earlier;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.life.Act;
import vn.hopluu.report.life.ActKind;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.Version;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.reports.Request.Asked;

/** Begins a draft with what the unit reported last, where nothing is filled in yet: what somebody typed stays. */
@Component
class Copying {

    private final OwnHistory history;
    private final Filling filling;
    private final Clock clock;

    Copying(OwnHistory history, Filling filling, Clock clock) {
        this.history = history;
        this.filling = filling;
        this.clock = clock;
    }

    /** @param narrative whether sections are copied too, which tell of their own time */
    Request request(boolean narrative, Caller caller) {
        String digest = Digest.of(ActKind.SAVE_DRAFT)
                .with("copy")
                .with(String.valueOf(narrative))
                .text();
        return new Request(ActKind.SAVE_DRAFT, caller, digest, stored -> copied(stored.report(), narrative, caller));
    }

    private Asked copied(Report report, boolean narrative, Caller caller) {
        return history.of(report.id(), caller).before().stream()
                .findFirst()
                .<Asked>map(source ->
                        new Asked.Possible(new Act.SaveDraft(filled(report, source, narrative), Instant.now(clock))))
                .orElseGet(() -> new Asked.Unfit(
                        Refusal.of(ProblemCode.TRANSITION_REFUSED, report.id().toString())
                                .as("nothing-to-copy")));
    }

    private Content filled(Report report, Report source, boolean narrative) {
        Content old = source.versionInForce().map(Version::content).orElseGet(Content::empty);
        PeriodCode period = source.id().period().period();
        Earlier before = new Earlier(period, false, old.values());
        Content now = report.atHand();
        FormVersion form = filling.form(report);
        Map<String, BigDecimal> values = new HashMap<>(now.values());
        form.linesFor(report.obligation().unitKind())
                .forEach(line -> figure(before, line).ifPresent(value -> values.putIfAbsent(line.code(), value)));
        Map<String, String> sections = new HashMap<>(now.narrative());
        if (narrative) {
            known(old.narrative(), form).forEach(sections::putIfAbsent);
        }
        return new Content(values, now.notes(), sections, now.explanations())
                .computedBy(form, report.obligation().unitKind());
    }

    /** Of a line that both versions of the form have, by its older code too, if it still takes such a figure. */
    private static Optional<BigDecimal> figure(Earlier old, Indicator line) {
        return old.figure(line).filter(value -> line.type().fault(value).isEmpty());
    }

    private static Map<String, String> known(Map<String, String> sections, FormVersion form) {
        Map<String, String> known = new HashMap<>(sections);
        known.keySet().removeIf(section -> !form.hasSection(section));
        return known;
    }
}
