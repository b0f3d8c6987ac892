package vn.hopluu.report.period;

import java.util.function.Supplier;

/** Keeps how many reports a period expects true while obligations are added and lifted. */
public interface ExpectedReports {

    /** Carries the act out and counts anew; after a crash in between, somebody else counts. */
    <T> T countedAfter(PeriodId period, Supplier<T> act);
}
