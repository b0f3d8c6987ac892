package vn.hopluu.aggregation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TotalsContractTests {

    private static final Path CONTRACT = Path.of("contracts/aggregation.totals.v1");
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total-changed",
                "total-changed-top-nothing-sent",
                "total-changed-emptied",
                "total-changed-every-roll-up"
            })
    void writesEachSampleOfATotalAsItStands(String name) throws IOException {
        byte[] sample = sample(name);
        assertThat(problems(sample)).isEmpty();
        assertThat(JSON.readTree(TotalsTopic.write(TotalsTopic.readTotal(sample))))
                .isEqualTo(JSON.readTree(sample));
    }

    @Test
    void writesTheSampleOfAGenerationsEnd() throws IOException {
        byte[] sample = sample("generation-emitted");
        assertThat(problems(sample)).isEmpty();
        assertThat(JSON.readTree(TotalsTopic.write(new GenerationEmitted(2, 0))))
                .isEqualTo(JSON.readTree(sample));
    }

    @Test
    void writesLargeDecimalsPlainAndExact() throws IOException {
        var lines = new TreeMap<String, LineTotal>();
        var total = new BasisTotal(1, new BigDecimal("12345678901234567890.000000001"));
        lines.put("CONTESTS", new LineTotal(1, total, new BasisTotal(1, new BigDecimal("1E+20"))));
        var scope = new ScopeTotal(
                "F", "P", Structure.NOW, "u", null, 1L << 40, 0, Instant.EPOCH, new Counts(1, 1, 1, 0, 0, 1), lines);

        byte[] written = TotalsTopic.write(scope);

        assertThat(problems(written)).isEmpty();
        assertThat(new String(written, StandardCharsets.UTF_8))
                .contains("12345678901234567890.000000001")
                .contains("100000000000000000000");
    }

    @Test
    void ignoresFieldsAddedLater() throws IOException {
        String later = new String(sample("total-changed"), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"later\":1,");
        assertThat(TotalsTopic.readTotal(later.getBytes(StandardCharsets.UTF_8)).unit())
                .isEqualTo("huyen-nghi-xuan");
    }

    private static Iterable<com.networknt.schema.Error> problems(byte[] message) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve("schema.json")));
        return schema.validate(new String(message, StandardCharsets.UTF_8), InputFormat.JSON);
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(CONTRACT.resolve("samples").resolve(name + ".json"));
    }
}
