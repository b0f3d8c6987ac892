package vn.hopluu.report.reports;

import java.util.function.Function;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.life.Act;
import vn.hopluu.report.life.ActKind;
import vn.hopluu.report.problem.Refusal;

/**
 * Something that a caller asks of a report.
 *
 * @param digest equal for equal requests; known before the report is
 * @param forReport what it comes to for the report as it is when it is read
 */
record Request(ActKind kind, Caller caller, String digest, Function<Stored, Asked> forReport) {

    /** The request, made concrete for one report. */
    sealed interface Asked {

        record Possible(Act act) implements Asked {}

        record Unfit(Refusal refusal) implements Asked {}
    }
}
