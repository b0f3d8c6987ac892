package vn.hopluu.report.life;

import java.time.Instant;

/** Why somebody did something, and when. */
public record Reason(String reason, String by, Instant at) {}
