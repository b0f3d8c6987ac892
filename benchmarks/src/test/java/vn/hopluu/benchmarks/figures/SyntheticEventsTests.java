package vn.hopluu.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.benchmarks.client.Json;

/** What the benchmark writes to the topics keeps to the contracts of those who otherwise write there. */
class SyntheticEventsTests {

    private static final SyntheticProvince PROVINCE = new SyntheticProvince("gia-lap", 61);

    @Test
    void unitsKeepToTheirContract() throws IOException {
        for (var unit : PROVINCE.units())
            assertThat(problems("org-service/contracts/org.units.v1", unit)).isEmpty();
    }

    @Test
    void reportsKeepToTheirContract() throws IOException {
        var values = new HashMap<String, @Nullable BigDecimal>();
        for (var line : ReportSubmitted.INDICATORS) values.put(line, line.startsWith("P") ? null : BigDecimal.TEN);

        var report = ReportSubmitted.of("2024-H1", PROVINCE.commune(60), PROVINCE.district(60), values);

        assertThat(problems("report-service/contracts/report.events.v1", report))
                .isEmpty();
    }

    @Test
    void theProvinceComesLastAfterItsDistrictsAndCommunes() {
        assertThat(PROVINCE.units())
                .hasSize(64)
                .last()
                .extracting(UnitChanged::unit)
                .isEqualTo("gia-lap");
    }

    private static List<com.networknt.schema.Error> problems(String contract, Object event) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("..", contract, "schema.json")));
        return schema.validate(Json.MAPPER.writeValueAsString(event), InputFormat.JSON);
    }
}
