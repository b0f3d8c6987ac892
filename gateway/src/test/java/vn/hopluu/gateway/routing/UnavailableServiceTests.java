package vn.hopluu.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hopluu.gateway.BrokenService;
import vn.hopluu.gateway.RunningGateway;

class UnavailableServiceTests {

    private static final BrokenService HANGING = BrokenService.hanging();
    private static final BrokenService RESETTING = BrokenService.resetting();

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with(
                "hopluu.org-url=" + BrokenService.nobody(),
                "hopluu.report-url=" + HANGING.url(),
                "hopluu.aggregation-url=" + RESETTING.url(),
                "hopluu.response-timeout=300ms");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        HANGING.close();
        RESETTING.close();
    }

    @Test
    void saysThatAServiceIsDown() {
        isUnavailable(gateway.get("/api/units/tinh-ha-tinh"));
    }

    @Test
    void givesUpOnAServiceThatHangs() {
        isUnavailable(gateway.get("/api/forms"));
    }

    @Test
    void saysThatAServiceBrokeTheConnection() {
        isUnavailable(gateway.get("/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh"));
    }

    @Test
    void opensNoStreamOnAServiceThatBreaksTheConnection() {
        isUnavailable(gateway.get("/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh/stream"));
    }

    @Test
    void triesAReadWhoseConnectionBreaksOnceMore() {
        int before = RESETTING.requests();
        gateway.get("/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh");
        assertThat(RESETTING.requests() - before).isEqualTo(2);
    }

    @Test
    void triesAReadThatHangsOnlyOnce() {
        int before = HANGING.requests();
        gateway.get("/api/forms");
        assertThat(HANGING.requests() - before).isEqualTo(1);
    }

    @Test
    void neverSendsAWriteTwice() {
        int before = RESETTING.requests();
        HttpResponse<String> response = gateway.send(
                "/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh", request -> request.POST(BodyPublishers.ofString("{}")));
        isUnavailable(response);
        assertThat(RESETTING.requests() - before).isEqualTo(1);
    }

    @Test
    void tellsAWriterHowToSendAgainWithoutHarm() {
        HttpResponse<String> response = gateway.send(
                "/api/reports/r/submissions",
                request -> request.header("Accept-Language", "en").POST(BodyPublishers.ofString("{}")));
        isUnavailable(response);
        assertThat(detail(response)).contains("Idempotency-Key");
    }

    @Test
    void speaksTheCallersLanguage() {
        assertThat(detail(gateway.get("/api/units"))).startsWith("Phần hệ thống");
        assertThat(detail(gateway.get("/api/units", "Accept-Language", "en-GB, vi;q=0.5")))
                .startsWith("The part of the system");
    }

    @Test
    void givesNoInternalAddressAway() {
        String body = gateway.get("/api/units").body();
        assertThat(body).doesNotContain("127.0.0.1", "Exception");
    }

    private static String detail(HttpResponse<String> response) {
        return RunningGateway.json(response).path("detail").stringValue("");
    }

    private static void isUnavailable(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(RunningGateway.json(response).path("type").stringValue(""))
                .isEqualTo("urn:hopluu:problem:service-unavailable");
    }
}
