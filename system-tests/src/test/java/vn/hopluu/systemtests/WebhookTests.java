package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hopluu.systemtests.Figures.values;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import vn.hopluu.benchmarks.client.GatewayClient;

/** What happens to a report reaches another system, signed, and so do the totals that it changes. */
@TestInstance(Lifecycle.PER_CLASS)
class WebhookTests {

    private static final String PERIOD = "2021-Q2";
    private static final String REPORT = "TT-CCHC." + PERIOD + ".xa-cuong-gian";

    private final LiveSystem system = LiveSystem.shared();
    private final GatewayClient gateway = system.gateway();
    private final SignedReceiver receiver = new SignedReceiver();

    @BeforeAll
    void openThePeriod() {
        system.openFor("huyen-nghi-xuan", PERIOD);
    }

    @AfterAll
    void close() {
        receiver.close();
    }

    @Test
    void tellsAnotherSystemOfASubmissionAReturnAnAcceptanceAndTheTotals() {
        var made = subscribe(List.of("ReportSubmitted", "ReportReturned", "ReportAccepted", "TotalChanged"));
        receiver.expectSignaturesWith(made.path("secret").asString());

        gateway.submit(REPORT, values("CONTESTS", 3), "webhooks-1");
        gateway.returnReport(REPORT, "Đề nghị kiểm tra lại", Map.of(), "webhooks-2");
        gateway.submit(REPORT, values("CONTESTS", 4), "webhooks-3");
        gateway.accept(REPORT, "webhooks-4");

        await().untilAsserted(() -> assertThat(receiver.types(REPORT))
                .containsExactly("ReportSubmitted", "ReportReturned", "ReportSubmitted", "ReportAccepted"));
        await().untilAsserted(() -> assertThat(newestTotal()).isEqualTo(4));
        assertThat(receiver.wronglySigned()).isZero();
        assertThat(receiver.subjects()).allMatch(subject -> subject.contains("." + PERIOD + "."));
    }

    private JsonNode subscribe(List<String> kinds) {
        var body = Map.of("unit", "huyen-nghi-xuan", "address", receiver.address(), "kinds", kinds);
        return gateway.http()
                .send("POST", "/api/webhooks", body, Map.of("Idempotency-Key", "webhooks"))
                .successful()
                .json();
    }

    /** Of the district as it was then. */
    private int newestTotal() {
        return receiver.data("TT-CCHC." + PERIOD + ".THEN.huyen-nghi-xuan")
                .map(total -> total.at("/lines/CONTESTS/accepted/total").asInt())
                .orElse(-1);
    }
}
