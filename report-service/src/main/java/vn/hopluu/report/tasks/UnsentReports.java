package vn.hopluu.report.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** Tells which reports of a period are not sent. */
@Component
public class UnsentReports {

    private final OpenItems items;

    UnsentReports(OpenItems items) {
        this.items = items;
    }

    /** By their ids. */
    public List<Unsent> of(PeriodId period) {
        if (!items.loaded()) {
            throw new ProblemException(
                    Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("tasks"));
        }
        List<Unsent> found = new ArrayList<>();
        items.of(period)
                .ifPresent(open -> open.each(item -> {
                    if (item.isNotSent()) {
                        found.add(Unsent.of(item));
                    }
                }));
        found.sort(Comparator.comparing(Unsent::report));
        return found;
    }
}
