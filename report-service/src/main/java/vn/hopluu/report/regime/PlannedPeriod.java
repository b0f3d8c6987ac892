package vn.hopluu.report.regime;

import java.time.LocalDate;
import java.util.Optional;
import vn.hopluu.report.period.Certainty;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.problem.Refusal;

/**
 * A period that a regime opens.
 *
 * @param opensOn the day from which on it is opened
 * @param workingDays how surely those are known by which it is due
 * @param obligations how many reports will be owed, by the units as they are known now
 * @param refusal why it cannot be opened as things are
 */
record PlannedPeriod(
        PeriodCode period,
        LocalDate opensOn,
        Deadlines deadlines,
        Certainty workingDays,
        int obligations,
        Optional<Refusal> refusal) {}
