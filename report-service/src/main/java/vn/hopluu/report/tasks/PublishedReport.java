package vn.hopluu.report.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.life.OpenReport;
import vn.hopluu.report.life.ReportId;

/** What matters here of an event on {@code report.events.v1}; a state that is not known waits for nobody. */
record PublishedReport(
        String report,
        long revision,
        @Nullable String receivingUnit,
        String state,
        Instant dueAt,
        @Nullable Counting inForce,
        Instant occurredAt) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Counting(int version) {}

    /** @throws RuntimeException when the record cannot be understood */
    static OpenReport read(byte[] body) {
        PublishedReport read = JSON.readValue(body, PublishedReport.class);
        return new OpenReport(
                ReportId.of(read.report),
                read.receivingUnit,
                read.state,
                read.dueAt,
                read.inForce != null,
                read.revision,
                read.occurredAt);
    }
}
