package vn.hopluu.report.regime;

import java.time.LocalDate;
import vn.hopluu.report.period.DataWindow;

/** On which day a period opens by itself: so many days before its data window begins, or before its last day. */
record OpeningDay(int daysBefore, Edge of) {

    enum Edge {
        START,
        END
    }

    LocalDate on(DataWindow window) {
        return switch (of) {
            case START -> window.from().minusDays(daysBefore);
            case END -> window.to().minusDays(daysBefore);
        };
    }
}
