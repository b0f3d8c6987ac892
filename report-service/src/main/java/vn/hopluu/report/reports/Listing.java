package vn.hopluu.report.reports;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Access;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.access.Reach;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodBook;

/**
 * Lists what the caller may see. Which reports these can be follows from the units, so they are read by their ids, and those of
 * others are not even looked at; for whoever sees everything, the store is read in its own order.
 */
@Component
class Listing {

    private static final int AT_ONCE = 500;

    private final ReportsInOrder reports;
    private final PeriodBook periods;
    private final Access access;

    Listing(ReportsInOrder reports, PeriodBook periods, Access access) {
        this.reports = reports;
        this.periods = periods;
        this.access = access;
    }

    /** At most so many, in the order of their ids. */
    List<Document> list(ReportQuery query, int limit, Caller caller) {
        return caller.isEverywhere()
                ? reports.list(query, limit)
                : visible(query, caller)
                        .gather(Gatherers.windowFixed(AT_ONCE))
                        .flatMap(ids -> reports.list(query, ids, limit).stream())
                        .limit(limit)
                        .toList();
    }

    private Stream<String> visible(ReportQuery query, Caller caller) {
        List<String> circle = access.circle(caller);
        return periods.all().stream()
                .map(Period::id)
                .filter(period -> query.reaches(period.toString()))
                .sorted(Comparator.comparing(period -> period + "."))
                .flatMap(period -> seen(circle, access.of(caller, period.period()))
                        .map(unit -> new ReportId(period, unit).toString()))
                .filter(query::continuesWith);
    }

    private static Stream<String> seen(List<String> circle, Reach reach) {
        return circle.stream().filter(unit -> reach.allows(Permission.SEE_REPORT, unit));
    }
}
