package vn.hopluu.report.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.publishing.OutboxEntry;
import vn.hopluu.report.publishing.Relay;

/** Shows, sets and removes plans. */
@Component
class PlanActs {

    /** What became of a request to set or to remove. */
    sealed interface Done {

        record Created(Plan plan) implements Done {}

        record Kept(Plan plan) implements Done {}

        record Refused(Refusal refusal) implements Done {}
    }

    private final Plans plans;
    private final PlanDocuments documents;
    private final PlanRights rights;
    private final Forms forms;
    private final Relay relay;
    private final Trail trail;
    private final Clock clock;

    PlanActs(
            Plans plans,
            PlanDocuments documents,
            PlanRights rights,
            Forms forms,
            Relay relay,
            Trail trail,
            Clock clock) {
        this.plans = plans;
        this.documents = documents;
        this.rights = rights;
        this.forms = forms;
        this.relay = relay;
        this.trail = trail;
        this.clock = clock;
    }

    Optional<Plan> find(PlanId id, Caller caller) {
        return rights.see(id, caller) ? plans.find(id).filter(Plan::isThere) : Optional.empty();
    }

    Done set(PlanId id, Precondition known, SetPlan body, Caller caller) {
        Optional<Refusal> forbidden = rights.setting(id, caller);
        if (forbidden.isPresent()) {
            return new Done.Refused(forbidden.get());
        }
        PlanReader.Read read = PlanReader.read(body, forms);
        return read.content()
                .map(content -> write(id, known, content, caller))
                .orElseGet(() -> new Done.Refused(Refusal.of(ProblemCode.INVALID_PLAN, read.violations())));
    }

    Done remove(PlanId id, Precondition known, Caller caller) {
        Optional<Refusal> forbidden = rights.setting(id, caller);
        if (forbidden.isPresent()) {
            return new Done.Refused(forbidden.get());
        }
        boolean there = plans.find(id).filter(Plan::isThere).isPresent();
        return there ? write(id, known, null, caller) : new Done.Refused(PlanRights.unknown(id));
    }

    /** What is as it is to be already stays as it is, so that a repetition does no harm. */
    private Done write(PlanId id, Precondition known, @Nullable PlanContent content, Caller caller) {
        Plan before = plans.find(id).orElse(null);
        if (before != null && Objects.equals(before.content(), content)) {
            return new Done.Kept(before);
        }
        long revision = before == null ? 1 : before.revision() + 1;
        Plan after = new Plan(id, revision, content, caller.subject(), now());
        if (!known.allows(before) || !replace(before, after, caller)) {
            return new Done.Refused(stale(id));
        }
        return before == null || !before.isThere() ? new Done.Created(after) : new Done.Kept(after);
    }

    private boolean replace(@Nullable Plan before, Plan after, Caller caller) {
        OutboxEntry event = documents.newest(after);
        Written entry = trail.entry(caller, PlanDeeds.of(before, after));
        boolean replaced = plans.replace(before, after, event, entry);
        if (replaced) {
            trail.keep(entry);
            relay.publish(PlanDocuments.publication(after, event));
        }
        return replaced;
    }

    private Refusal stale(PlanId id) {
        String etag = Precondition.etag(plans.find(id).filter(Plan::isThere).orElse(null));
        return Refusal.of(ProblemCode.STALE_VERSION, id.unit(), String.valueOf(id.year()), etag)
                .as("plan");
    }

    /** As exact as the store keeps it. */
    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
