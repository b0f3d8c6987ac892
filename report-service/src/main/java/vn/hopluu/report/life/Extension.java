package vn.hopluu.report.life;

import java.time.Instant;

/**
 * That one unit was given more time.
 *
 * @param before when the report was due until then
 * @param by the account or client that gave it
 */
public record Extension(Instant before, String reason, String by, Instant at) {}
