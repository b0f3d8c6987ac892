package vn.hopluu.report.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.filling.Checks;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.ContentReader;
import vn.hopluu.report.filling.FilledIn;
import vn.hopluu.report.filling.Findings;
import vn.hopluu.report.filling.Reading;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.life.Act;
import vn.hopluu.report.life.ActKind;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.reports.Request.Asked;

/** What a reporting unit asks: to keep what it filled in, or to send it. */
@Component
class Filling {

    private final Forms forms;
    private final Clock clock;

    Filling(Forms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    Request draft(FilledIn sent, Caller caller) {
        String digest = Digest.of(ActKind.SAVE_DRAFT).with(sent).text();
        return new Request(ActKind.SAVE_DRAFT, caller, digest, stored -> read(sent, stored, this::save));
    }

    /** @param sent null to send the saved draft */
    Request submission(@Nullable FilledIn sent, Caller caller) {
        String digest = Digest.of(ActKind.SUBMIT).with(sent).text();
        return new Request(
                ActKind.SUBMIT,
                caller,
                digest,
                stored -> sent == null
                        ? saved(stored, content -> submit(content, stored, caller))
                        : read(sent, stored, content -> submit(content, stored, caller)));
    }

    /** @param sent null to hand the saved draft over */
    Request approvalRequest(@Nullable FilledIn sent, Caller caller) {
        String digest = Digest.of(ActKind.SEND_FOR_APPROVAL).with(sent).text();
        return new Request(
                ActKind.SEND_FOR_APPROVAL,
                caller,
                digest,
                stored -> sent == null
                        ? saved(stored, content -> handOver(content, stored, caller))
                        : read(sent, stored, content -> handOver(content, stored, caller)));
    }

    /** What the form's checks say about the content of this report. */
    Findings checked(Content content, Stored stored) {
        Report report = stored.report();
        return new Checks(form(report), report.obligation().unitKind(), stored.earlier()).of(content);
    }

    FormVersion form(Report report) {
        return forms.get(report.id().form(), report.obligation().formVersion());
    }

    private Asked read(FilledIn sent, Stored stored, Function<Content, Act> act) {
        Report report = stored.report();
        return switch (ContentReader.read(
                sent, form(report), report.obligation().unitKind())) {
            case Reading.Read read -> new Asked.Possible(act.apply(read.content()));
            case Reading.Unreadable unreadable ->
                new Asked.Unfit(Refusal.of(ProblemCode.INVALID_CONTENT, unreadable.violations()));
        };
    }

    private Asked saved(Stored stored, Function<Content, Act> act) {
        return stored.report()
                .toSend()
                .<Asked>map(content -> new Asked.Possible(act.apply(content)))
                .orElseGet(() -> new Asked.Unfit(Refusal.of(
                                ProblemCode.TRANSITION_REFUSED,
                                stored.report().id().toString())
                        .as("nothing-to-send")));
    }

    private Act save(Content content) {
        return new Act.SaveDraft(content, Instant.now(clock));
    }

    private Act submit(Content content, Stored stored, Caller caller) {
        return new Act.Submit(checked(content, stored), caller.subject(), Instant.now(clock));
    }

    private Act handOver(Content content, Stored stored, Caller caller) {
        return new Act.SendForApproval(checked(content, stored), caller.subject(), Instant.now(clock));
    }
}
