package vn.hopluu.org.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReminderTests {

    private static final Path SAMPLES = Path.of("../report-service/contracts/report.reminders.v1/samples");

    @Test
    void readsWhatReportServicePublishes() throws IOException {
        try (var samples = Files.list(SAMPLES)) {
            assertThat(samples.toList()).isNotEmpty().allSatisfy(sample -> {
                Reminder read = Reminder.read(Files.readAllBytes(sample));
                assertThat(read.roles()).isNotEmpty();
                assertThat(read.reports()).isNotEmpty();
                assertThat(Reminder.read(read.write())).isEqualTo(read);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reminder", "kind", "unit", "roles", "formTitle", "reports", "occurredAt"})
    void withoutAnyOfItsPartsItIsNone(String part) {
        assertThatThrownBy(() -> Reminder.read(without(part))).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "unit; \"KHÔNG PHẢI MÃ\"",
                "reports; []",
                "reports; [{\"dueAt\":\"2026-06-20T17:00:00Z\"}]",
                "reports; [{\"unit\":\"xa-dan-hai\"}]",
                "reports; [{\"unit\":\"../\",\"dueAt\":\"2026-06-20T17:00:00Z\"}]",
                "roles; [\"MAYOR\"]"
            })
    void withWhatNobodyCanReadItIsNone(String part, String value) {
        ObjectNode body = sample();
        body.set(part, JsonMapper.shared().readTree(value));
        assertThatThrownBy(() -> Reminder.read(body.toString())).isInstanceOf(RuntimeException.class);
    }

    static byte[] without(String part) {
        ObjectNode body = sample();
        body.remove(part);
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode sample() {
        return (ObjectNode) JsonMapper.shared().readTree(SAMPLES.resolve("unit-reminded.json"));
    }
}
