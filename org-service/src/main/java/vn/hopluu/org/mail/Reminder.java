package vn.hopluu.org.mail;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.unit.UnitId;

/** What matters here of a record on {@code report.reminders.v1}. */
record Reminder(
        String reminder,
        Kind kind,
        UnitId unit,
        List<Role> roles,
        Title formTitle,
        String period,
        List<Owed> reports,
        int notSent,
        Instant occurredAt) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    enum Kind {
        BY_RULE,
        BY_REVIEWER,
        SUMMARY
    }

    record Title(String vi, String en) {}

    record Owed(UnitId unit, Instant dueAt) {

        Owed {
            requireNonNull(unit);
            requireNonNull(dueAt);
        }
    }

    Reminder {
        requireNonNull(reminder);
        requireNonNull(kind);
        requireNonNull(unit);
        requireNonNull(formTitle);
        requireNonNull(occurredAt);
        roles = List.copyOf(roles);
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a reminder of nothing");
        }
    }

    /** @throws RuntimeException for what is no reminder */
    static Reminder read(byte[] body) {
        return JSON.readValue(body, Reminder.class);
    }

    static Reminder read(String body) {
        return JSON.readValue(body, Reminder.class);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }
}
