package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hopluu.platform.TestIssuer;
import vn.hopluu.platform.TestPlatform;
import vn.hopluu.report.Api;
import vn.hopluu.report.Events;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.ReportServiceFixture;
import vn.hopluu.report.Running;

/** An instance that cannot reach Kafka takes reports all the same; whoever can reach it publishes them. */
@Running
class BrokerAwayTests {

    private static final String REPORT = "TT-CCHC.2025-H1." + KnownUnits.commune(5);

    private final Api reaching;

    BrokerAwayTests(@LocalServerPort int port) {
        reaching = new Api(port);
    }

    @Test
    void takesAReportNowAndTellsTheTopicWhenItCan() {
        await().until(() -> reaching.open("2025-H1", KnownUnits.DISTRICT).status() < 300);

        try (ConfigurableApplicationContext away = new SpringApplicationBuilder(ReportServiceFixture.application())
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                        "--spring.mongodb.uri=" + TestPlatform.shared().mongodbUri(),
                        "--spring.mongodb.database=report-tests",
                        "--hopluu.issuer=" + TestIssuer.shared().uri())) {
            Api.Answer answer = new Api(portOf(away))
                    .act(REPORT, "submissions", "away", "{\"content\":{\"values\":{\"CONTESTS\":1}}}");
            assertThat(answer.status()).isEqualTo(201);
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Events.types(REPORT)).contains("ReportSubmitted"));
    }

    private static int portOf(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
