package vn.hopluu.report.period;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Looks opened periods up without a read of the store for each question; up to a second old on another instance than the acting one. */
public interface PeriodBook {

    Optional<Period> find(PeriodId id);

    Collection<Period> all();

    /** The periods of the same form that were opened and are covered by this one, in the order of their codes. */
    List<PeriodCode> coveredBy(PeriodId id);

    /** What a report of the period is compared with: the covered periods, and the one just before where the form looks back. */
    List<PeriodCode> comparedWith(PeriodId id);
}
