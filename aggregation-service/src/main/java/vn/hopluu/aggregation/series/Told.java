package vn.hopluu.aggregation.series;

import vn.hopluu.aggregation.problem.Refusal;

/** What becomes of a question for a series. */
sealed interface Told {

    record Whole(SeriesView series) implements Told {}

    record Refused(Refusal why) implements Told {}
}
