package vn.hopluu.aggregation.contributions;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The topic of report-service's events: its name, and how its records are read and kept. */
final class ReportsTopic {

    static final String NAME = "report.events.v1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReportsTopic() {}

    static PublishedReport read(byte[] event) {
        return JSON.readValue(event, PublishedReport.class);
    }

    static PublishedReport read(String event) {
        return JSON.readValue(event, PublishedReport.class);
    }

    /** As much of the event as is kept here. */
    static String write(PublishedReport report) {
        return JSON.writeValueAsString(report);
    }
}
