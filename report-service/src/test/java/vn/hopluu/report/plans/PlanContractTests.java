package vn.hopluu.report.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.form.Names;
import vn.hopluu.report.form.Nature;
import vn.hopluu.report.form.RollUp;

/** The samples are what this service writes, and the schema describes them. */
class PlanContractTests {

    private static final Path CONTRACT = Path.of("contracts/report.plans.v1");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final PlanId PLAN = new PlanId("thanh-pho-ha-tinh", 2021);

    @ParameterizedTest
    @ValueSource(strings = {"plan-set", "plan-removed"})
    void everySampleKeepsToTheSchema(String name) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve("schema.json")), InputFormat.JSON);

        assertThat(schema.validate(sample(name), InputFormat.JSON)).isEmpty();
    }

    @Test
    void writesTheSampleOfAPlan() throws IOException {
        var target = new Target(
                "CONTESTS_HELD",
                new Names(
                        "Tổ chức ít nhất 12 cuộc thi tìm hiểu CCHC", "At least 12 contests about the reform are held"),
                "TT-CCHC",
                "CONTESTS",
                Comparison.AT_LEAST,
                BigDecimal.valueOf(12),
                Nature.FLOW,
                RollUp.SUM);
        var content = new PlanContent(
                "Kế hoạch tuyên truyền cải cách hành chính thành phố năm 2021", "163/KH-UBND", List.of(target));

        assertWrites("plan-set", new Plan(PLAN, 1, content, "a-test", Instant.parse("2020-12-28T02:00:00Z")));
    }

    @Test
    void writesTheSampleOfARemoval() throws IOException {
        assertWrites("plan-removed", new Plan(PLAN, 2, null, "a-test", Instant.parse("2021-01-04T02:00:00Z")));
    }

    private static void assertWrites(String sample, Plan plan) throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(PlanEvent.of(plan)))).isEqualTo(JSON.readTree(sample(sample)));
    }

    private static String sample(String name) throws IOException {
        return Files.readString(CONTRACT.resolve("samples/" + name + ".json"));
    }
}
