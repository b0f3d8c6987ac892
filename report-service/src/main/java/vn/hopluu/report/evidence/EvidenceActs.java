package vn.hopluu.report.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.audit.Audited;
import vn.hopluu.report.audit.Changes;
import vn.hopluu.report.audit.Deed;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.screening.FileType;

/** Has a report name a content, or name it no longer: reads, decides, writes once; starts over when another was faster. */
@Component
class EvidenceActs {

    private static final int MOST_ATTEMPTS = 50;

    private final EvidenceRules rules;
    private final EvidenceLists lists;
    private final Contents contents;
    private final Trail trail;
    private final Clock clock;

    EvidenceActs(EvidenceRules rules, EvidenceLists lists, Contents contents, Trail trail, Clock clock) {
        this.rules = rules;
        this.lists = lists;
        this.contents = contents;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param isNew false where the same content proves the same line already */
    record Attached(Report report, Evidence evidence, boolean isNew) {}

    /** As the report is by now: much may have happened while the file was on its way. */
    Attached name(String id, @Nullable String line, Upload upload, FileType type, Caller caller) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Report report = rules.changeable(id, caller);
            EvidenceList before = lists.of(report.id());
            Optional<Evidence> known = before.inDraft(Evidence.id(upload.sha256(), line));
            if (known.isPresent()) {
                return new Attached(report, known.get(), false);
            }
            rules.checkRoom(before, upload);
            Evidence added = evidence(report, line, upload, type, caller);
            if (replaced(report, before, before.with(added), changes(null, added), caller)) {
                return new Attached(report, added, true);
            }
        }
        throw ProblemException.of(ProblemCode.IDEMPOTENCY_CONFLICT);
    }

    private Evidence evidence(Report report, @Nullable String line, Upload upload, FileType type, Caller caller) {
        return new Evidence(
                upload.sha256(),
                line,
                FileNames.clean(upload.name(), type),
                type,
                upload.size(),
                Instant.now(clock),
                caller.subject(),
                report.versions().size() + 1,
                null);
    }

    void takeOff(String id, String file, Caller caller) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Report report = rules.changeable(id, caller);
            EvidenceList before = lists.of(report.id());
            Evidence gone = before.inDraft(file).orElseThrow(() -> rules.unknown(report, file));
            // Before, not after: what is unsure is looked after, whatever happens next.
            contents.touch(gone.sha256());
            EvidenceList rest = before.without(gone, report.versions().size());
            if (replaced(report, before, rest, changes(gone, null), caller)) {
                return;
            }
        }
        throw ProblemException.of(ProblemCode.IDEMPOTENCY_CONFLICT);
    }

    /** The one write of both acts, with what the trail keeps of it: what is in a draft is its unit's own affair. */
    private boolean replaced(Report report, EvidenceList before, EvidenceList after, Changes changes, Caller caller) {
        Deed deed = Deed.of(
                        Permission.ATTACH_EVIDENCE.name(),
                        Audited.REPORT,
                        report.id().toString(),
                        "evidence-" + after.revision(),
                        Instant.now(clock))
                .at(report.id().unit(), report.id().period().period().toString())
                .changing(changes)
                .unsent(true);
        Written entry = trail.entry(caller, deed);
        boolean done = lists.replace(report, before, after, entry);
        if (done) {
            trail.keep(entry);
        }
        return done;
    }

    private static Changes changes(@Nullable Evidence gone, @Nullable Evidence added) {
        return new Changes().field("/evidence", text(gone), text(added));
    }

    private static @Nullable String text(@Nullable Evidence evidence) {
        return evidence == null ? null : evidence.id() + " " + evidence.name();
    }
}
