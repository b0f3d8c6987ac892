package vn.hopluu.report.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.form.Check;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodBook;
import vn.hopluu.report.period.PeriodCode;

/**
 * What a unit itself reported for the last periods of the same form and kind: by its own identity alone. A unit that others
 * merged into begins anew, for their figures together were never its own.
 */
@Component
class OwnHistory {

    private static final int MOST = 8;

    private final Reports reports;
    private final ReportRights rights;
    private final PeriodBook periods;
    private final Forms forms;

    OwnHistory(Reports reports, ReportRights rights, PeriodBook periods, Forms forms) {
        this.reports = reports;
        this.forms = forms;
        this.rights = rights;
        this.periods = periods;
    }

    /**
     * The reports with a version in force, all of them by one read.
     *
     * @param before for the last periods of the same kind, newest first
     * @param lastYear for the same period of the year before, which for a month is no longer one of these
     */
    record Known(List<Report> before, Optional<Report> lastYear) {

        Known {
            before = List.copyOf(before);
        }
    }

    private Known of(ReportId id, Predicate<Report> seen) {
        ReportId lastYear = id.in(id.period().period().aYearBefore());
        List<ReportId> last = codes(id).map(id::in).toList();
        List<ReportId> asked =
                Stream.concat(Stream.of(lastYear), last.stream()).distinct().toList();
        Map<ReportId, Report> found = reports.all(asked).stream()
                .filter(report -> report.versionInForce().isPresent())
                .filter(seen)
                .collect(Collectors.toMap(Report::id, Function.identity()));
        return new Known(
                last.stream().filter(found::containsKey).map(found::get).toList(),
                Optional.ofNullable(found.get(lastYear)));
    }

    /** What this caller may see of it: who was above the unit then need not be who is above it in the period at hand. */
    Known of(ReportId id, Caller caller) {
        return of(id, report -> rights.allow(caller, Permission.SEE_REPORT, report.id()));
    }

    /** A form that does not ask costs no read. */
    Stored added(Stored stored) {
        Report report = stored.report();
        FormVersion form = forms.get(report.id().form(), report.obligation().formVersion());
        boolean asks = form.checks().stream().anyMatch(Check.FarFromHistory.class::isInstance);
        return asks ? stored.with(of(report.id(), all -> true).before()) : stored;
    }

    private Stream<PeriodCode> codes(ReportId id) {
        PeriodCode at = id.period().period();
        return periods.all().stream()
                .map(Period::id)
                .filter(other -> other.form().equals(id.form()))
                .map(other -> other.period())
                .filter(other ->
                        other.kind() == at.kind() && other.structureDate().isBefore(at.structureDate()))
                .sorted(Comparator.comparing(PeriodCode::structureDate).reversed())
                .limit(MOST);
    }
}
