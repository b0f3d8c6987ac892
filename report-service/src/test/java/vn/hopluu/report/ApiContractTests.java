package vn.hopluu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document in the contracts is the one that the service serves. */
@Running
class ApiContractTests {

    private static final Path CONTRACT = Path.of("contracts/openapi.json");

    @Test
    void keepsToItsContract(@LocalServerPort int port) throws IOException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        JsonNode served = new Api(port).get("/v3/api-docs").json();
        if (Boolean.getBoolean("hopluu.contracts.update")) {
            Files.writeString(CONTRACT, json.writeValueAsString(served) + "\n");
        }

        assertThat(served)
                .as("run the test with -Dhopluu.contracts.update=true if the change is meant")
                .isEqualTo(json.readTree(CONTRACT.toFile()));
    }
}
