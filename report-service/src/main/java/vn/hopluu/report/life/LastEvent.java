package vn.hopluu.report.life;

import java.time.Instant;

/** The newest event of a report. Its body can be made again at any time: a draft changes nothing that is published. */
public record LastEvent(EventType type, long revision, Instant at) {}
