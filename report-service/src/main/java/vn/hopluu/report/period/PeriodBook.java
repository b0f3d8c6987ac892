package vn.hopluu.report.period;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Looks opened periods up without a read of the store for each question; up to a second old on another instance than the acting one. */
public interface PeriodBook {

    Optional<Period> find(PeriodId id);

    Collection<Period> all();

    /** The periods of the same form and year that are open or closed and covered by this one. */
    List<PeriodCode> coveredBy(PeriodId id);

    /** What a report of the period is compared with: the covered periods, and the one just before where the form looks back. */
    List<PeriodCode> comparedWith(PeriodId id);
}
