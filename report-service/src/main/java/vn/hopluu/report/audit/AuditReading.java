package vn.hopluu.report.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Access;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.access.Reach;
import vn.hopluu.report.access.Right;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** Looks through the trail as far as the caller may see it. */
@Component
class AuditReading {

    private final Searchable searchable;
    private final Access access;

    AuditReading(Searchable searchable, Access access) {
        this.searchable = searchable;
        this.access = access;
    }

    /** @throws ProblemException for who may read of no unit at all, or not of the one that is asked for */
    static void require(Caller caller) {
        if (caller.rights().stream().noneMatch(Permission.SEE_AUDIT::mayComeWith)) {
            throw new ProblemException(Refusal.of(ProblemCode.FORBIDDEN).as("see-audit-anywhere"));
        }
    }

    /** From the newest back, for as long as the reader wants more. */
    void read(AuditParameters parameters, Caller caller, Predicate<Seen> wantsMore) {
        require(caller);
        AuditQuery query = parameters.query();
        Sight sight = new Sight(caller);
        Optional<List<String>> units = parameters.ofUnit().map(List::of).or(() -> circle(caller));
        searchable.read(
                units.map(query::ofUnits).orElse(query),
                one -> !sight.shows(one.entry()) || wantsMore.test(new Seen(one, sight.of(one.entry()))));
    }

    /** The key that pages go by, and what the caller may know of it. */
    record Seen(Written written, Entry entry) {}

    private Optional<List<String>> circle(Caller caller) {
        Set<Right> looking = caller.rights().stream()
                .filter(Permission.SEE_AUDIT::mayComeWith)
                .collect(Collectors.toSet());
        Caller looker = new Caller(caller.subject(), looking);
        return looker.isEverywhere() ? Optional.empty() : Optional.of(access.circle(looker));
    }

    /** What one caller may see, period by period. */
    private final class Sight {

        private final Caller caller;
        private final Map<String, Reach> reaches = new HashMap<>();

        private Sight(Caller caller) {
            this.caller = caller;
        }

        /** What belongs to no unit is found only by who sees everything; a draft of a form only by who may write it. */
        private boolean shows(Entry entry) {
            boolean drafted = entry.kind() == Audited.FORM_DRAFT;
            return allows(drafted ? Permission.DRAFT_FORM : Permission.SEE_AUDIT, entry);
        }

        private Entry of(Entry entry) {
            return entry.unsent() && !allows(Permission.SEE_DRAFT, entry) ? entry.withoutContent() : entry;
        }

        private boolean allows(Permission permission, Entry entry) {
            return entry.unit() == null || reach(entry.period()).allows(permission, entry.unit());
        }

        private Reach reach(@Nullable String period) {
            return reaches.computeIfAbsent(
                    period == null ? "" : period,
                    code -> code.isEmpty() ? access.today(caller) : access.of(caller, PeriodCode.of(code)));
        }
    }
}
