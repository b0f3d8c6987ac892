package vn.hopluu.benchmarks.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import vn.hopluu.benchmarks.client.Content;
import vn.hopluu.benchmarks.client.Json;

/** The report that commune Cương Gián sent for the first half of 2024: figures, notes and narrative as published. */
public record FirstRealReport(String source, String unit, Content content) {

    public static final String PERIOD = "2024-H1";

    public static FirstRealReport read() {
        try (var resource = FirstRealReport.class.getResourceAsStream("xa-cuong-gian.2024-H1.json")) {
            return Json.MAPPER.readValue(Objects.requireNonNull(resource), FirstRealReport.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
