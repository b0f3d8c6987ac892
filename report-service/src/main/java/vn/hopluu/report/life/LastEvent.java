package vn.hopluu.report.life;

import java.time.Instant;

/**
 * The newest event of a report. Its body can be made again at any time: a draft changes nothing that is published.
 *
 * @param published the state it tells of
 */
public record LastEvent(EventType type, long revision, Instant at, ReportState published) {

    public LastEvent(EventType type, long revision, Instant at) {
        this(type, revision, at, type.state());
    }
}
