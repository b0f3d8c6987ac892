package vn.hopluu.aggregation.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import vn.hopluu.aggregation.live.Watches;

/** Reads what report-service promises to write. */
class PublishedPlanContractTests {

    private static final Path SAMPLES = Path.of("../report-service/contracts/report.plans.v1/samples");

    private final KnownPlans plans = new KnownPlans(new Watches());

    @ParameterizedTest
    @ValueSource(strings = {"plan-set", "plan-removed"})
    void everySampleOfTheProducerCanBeReadEvenWithAFieldMore(String name) throws IOException {
        String sample = sample(name);
        PublishedPlan plan = read(sample);

        assertThat(read(sample.replaceFirst("\\{", "{\"unheardOf\": [{}],"))).isEqualTo(plan);
        assertThat(plan.year()).isEqualTo(2021);
    }

    @Test
    void knowsAPlanUntilItIsRemoved() throws IOException {
        plans.put(read(sample("plan-set")));
        assertThat(plans.find("thanh-pho-ha-tinh", 2021))
                .hasValueSatisfying(
                        plan -> assertThat(plan.targets().getFirst().value()).isEqualTo(BigDecimal.valueOf(12)));

        plans.put(read(sample("plan-removed")));
        plans.put(read(sample("plan-set")));

        assertThat(plans.find("thanh-pho-ha-tinh", 2021)).isEmpty();
    }

    @Test
    void refusesAPlanOfAnotherName() throws IOException {
        String sample = sample("plan-set").replace("\"year\": 2021", "\"year\": 2022");

        assertThatThrownBy(() -> read(sample)).isInstanceOf(JacksonException.class);
    }

    private static PublishedPlan read(String text) {
        return PlansFeed.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sample(String name) throws IOException {
        return Files.readString(SAMPLES.resolve(name + ".json"));
    }
}
