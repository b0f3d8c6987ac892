package vn.hopluu.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.Running;

/** Nobody comes in without a token that gives a right, and everybody is told why. */
@Running
class DoorwayTests {

    private static final String RIGHT = "ANALYST@tinh-ha-tinh";

    private final Api api;

    DoorwayTests(@LocalServerPort int port) {
        api = new Api(port, "");
    }

    @Test
    void asksWhoeverBringsNothingForAToken() {
        Api.Answer answer = api.get("/api/forms", "Accept-Language", "en");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("urn:hopluu:problem:unauthenticated");
        assertThat(answer.text("/title")).isEqualTo("Sign in first");
        assertThat(answer.text("/instance")).isEqualTo("/api/forms");
        assertThat(answer.text("/correlationId")).isEqualTo(answer.header("X-Correlation-Id"));
        assertThat(api.get("/api/forms").text("/title")).isEqualTo("Hãy đăng nhập");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/nothing", "/", "/error", "/api/reports/TT-CCHC.2021-M01.xa-mot", "/actuator/../api/forms"})
    void tellsNobodyWithoutATokenWhatIsThere(String path) {
        assertThat(api.get(path).status()).isIn(400, 401);
    }

    @Test
    void leavesWhatOperatorsWatchAsItIs() {
        assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(api.get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(api.get("/v3/api-docs").status()).isEqualTo(200);
    }

    @Test
    void tellsWhoeverHoldsNoRightThatTheyHoldNone() {
        Api.Answer answer = api.as("somebody").get("/api/forms");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/type")).isEqualTo("urn:hopluu:problem:forbidden");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"insufficient_scope\"");
        assertThat(api.as("somebody", "MAYOR@tinh-ha-tinh").get("/api/reports").status())
                .isEqualTo(403);
    }

    @Test
    void keepsNoSession() {
        Api.Answer answer = api.as("somebody", RIGHT).get("/api/forms");
        assertThat(answer.response().headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }
}
