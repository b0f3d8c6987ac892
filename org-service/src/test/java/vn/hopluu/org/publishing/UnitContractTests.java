package vn.hopluu.org.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.json.JsonTest;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.dataset.HaTinh;
import vn.hopluu.org.registry.Announcement;
import vn.hopluu.org.registry.UnitState;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;

/** What goes out is what the contract promises; {@code -Dhopluu.contracts.update=true} rewrites the samples. */
@JsonTest
class UnitContractTests {

    private static final Path CONTRACT = Path.of("contracts/org.units.v1");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Autowired
    private JsonMapper json;

    @ParameterizedTest
    @CsvSource({
        "xa-cuong-gian, commune-with-successor",
        "huyen-nghi-xuan, district",
        "tinh-ha-tinh, province",
        "xa-co-dam-2025, commune-founded-2025",
        "phuong-dai-nai, split-commune",
        "phuong-nguyen-du, renamed-commune",
        "xa-binh-an, moved-commune",
        "so-nong-nghiep-va-moi-truong, department"
    })
    void writesItsSamples(String unit, String sample) throws IOException {
        assertWritten(record(HaTinh.unit(unit)).value(), sample);
    }

    @Test
    void writesASampleOfAUnitWhoseFoundingWasWithdrawn() throws IOException {
        UnitState never = new UnitState(new UnitId("xa-khong-thanh-lap"), 2, List.of(), null, List.of(), null);

        assertWritten(record(never).value(), "withdrawn-founding");
        assertThat(schema().validate(new String(record(never).value(), UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    private void assertWritten(byte[] written, String sample) throws IOException {
        Path file = CONTRACT.resolve("samples/" + sample + ".json");
        if (Boolean.getBoolean("hopluu.contracts.update")) {
            Files.writeString(
                    file, json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(written)) + "\n");
        }

        assertThat(json.readTree(written)).isEqualTo(json.readTree(Files.readString(file)));
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve("schema.json")));
    }

    @Test
    void keepsToItsSchemaForEveryUnit() throws IOException {
        Schema schema = schema();

        assertThat(HaTinh.UNITS)
                .allSatisfy(unit -> assertThat(
                                schema.validate(new String(record(unit).value(), UTF_8), InputFormat.JSON))
                        .isEmpty());
    }

    @Test
    void sendsTheSameRecordToEveryPartition() {
        assertThat(changed(HaTinh.unit("xa-cuong-gian")).broadcast(3, json))
                .extracting(ProducerRecord::partition, ProducerRecord::key)
                .containsExactly(tuple(0, "xa-cuong-gian"), tuple(1, "xa-cuong-gian"), tuple(2, "xa-cuong-gian"));
    }

    @Test
    void carriesItsEnvelopeInHeaders() {
        Map<String, String> headers = new HashMap<>();
        record(HaTinh.unit("xa-cuong-gian"))
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));

        assertThat(headers)
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "an-id",
                        "ce_source", "/org-service",
                        "ce_type", "UnitChanged",
                        "ce_time", "2026-11-22T00:00:00Z",
                        "ce_correlationid", "a-request",
                        "content-type", "application/json"));
    }

    private ProducerRecord<String, byte[]> record(Unit unit) {
        return changed(unit).broadcast(1, json).toList().getFirst();
    }

    private ProducerRecord<String, byte[]> record(UnitState state) {
        return changed(state).broadcast(1, json).toList().getFirst();
    }

    private static UnitChanged changed(Unit unit) {
        return changed(UnitState.first(unit, HaTinh.TREE, TODAY));
    }

    private static UnitChanged changed(UnitState state) {
        return new UnitChanged(state, new Announcement("an-id", Instant.parse("2026-11-22T00:00:00Z"), "a-request"));
    }
}
