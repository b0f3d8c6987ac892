package vn.hopluu.report.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a report is owed no more, and how it stood: should the lifting have been wrong, it stands so again.
 *
 * @param published the state that had been published last
 * @param inForce the version that counted until then
 */
public record Lifting(
        String reason,
        String by,
        Instant at,
        ReportState state,
        ReportState published,
        @Nullable InForce inForce) {}
