package vn.hopluu.report.period;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a period was closed or opened again.
 *
 * @param to the state since then
 * @param reason of a reopening
 * @param by the account or client that did it
 */
public record PeriodChange(PeriodState to, @Nullable String reason, String by, Instant at) {}
