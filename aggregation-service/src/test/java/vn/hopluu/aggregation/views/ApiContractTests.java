package vn.hopluu.aggregation.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The interface in {@code contracts/openapi.json} is the one that runs; {@code -Dhopluu.contracts.update=true} rewrites it. */
@ViewsTest
class ApiContractTests {

    private static final Path CONTRACT = Path.of("contracts/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theContractIsWhatRuns(@Autowired Callers callers) throws Exception {
        String running = JSON.writeValueAsString(callers.json("/v3/api-docs")) + '\n';
        if (Boolean.getBoolean("hopluu.contracts.update")) {
            Files.writeString(CONTRACT, running);
        }

        assertThat(running).isEqualTo(Files.readString(CONTRACT));
    }
}
