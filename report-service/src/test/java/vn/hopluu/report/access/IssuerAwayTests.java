package vn.hopluu.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hopluu.platform.TestPlatform;
import vn.hopluu.report.Api;
import vn.hopluu.report.ReportServiceFixture;

/** An instance that starts before its issuer, and never hears of its keys. */
class IssuerAwayTests {

    @Test
    void startsAndSaysWhyItCannotLetAnybodyIn() {
        TestPlatform platform = TestPlatform.shared();
        try (ConfigurableApplicationContext early = new SpringApplicationBuilder(ReportServiceFixture.application())
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + platform.bootstrapServers(),
                        "--spring.mongodb.uri=" + platform.mongodbUri(),
                        "--spring.mongodb.database=report-tests",
                        "--hopluu.issuer=http://127.0.0.1:1")) {
            Api api = new Api(early.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            for (int attempt = 0; attempt < 5; attempt++) {
                Api.Answer answer = api.get("/api/forms", "Accept-Language", "en");
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.text("/type")).isEqualTo("urn:hopluu:problem:service-unavailable");
                assertThat(answer.text("/detail")).contains("issuer").doesNotContain("127.0.0.1");
                assertThat(answer.header("Retry-After")).isNotEmpty();
            }
            assertThat(api.bringing("").get("/actuator/health/liveness").status())
                    .isEqualTo(200);
        }
    }
}
