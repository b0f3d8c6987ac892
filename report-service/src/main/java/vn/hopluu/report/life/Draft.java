package vn.hopluu.report.life;

import java.time.Instant;
import vn.hopluu.report.filling.Content;

/** Work that was saved and not sent. */
public record Draft(Content content, Instant savedAt) {}
