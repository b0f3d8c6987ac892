package vn.hopluu.report.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands that somebody still has to do something about.
 *
 * @param state as it is published: that a draft is kept changes nothing
 * @param counts whether a version of it is in force
 * @param revision of the newest event
 * @param since when that event was
 */
public record OpenReport(
        ReportId report,
        @Nullable String receivingUnit,
        String state,
        Instant dueAt,
        boolean counts,
        long revision,
        Instant since) {}
