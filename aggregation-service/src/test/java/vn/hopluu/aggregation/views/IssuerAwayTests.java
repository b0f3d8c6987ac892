package vn.hopluu.aggregation.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** An issuer that is not there yet, as when everything starts at once. */
@ViewsTest
@DirtiesContext
@TestPropertySource(properties = "hopluu.token.issuer=http://127.0.0.1:1")
class IssuerAwayTests {

    @Test
    void nobodyIsCalledAStrangerBecauseTheIssuerIsAway(@Autowired Callers callers) throws Exception {
        HttpResponse<String> answer = callers.get("/api/series/FORM/LINE/nobody", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:hopluu:problem:sign-in-unavailable", "Try again in a few seconds");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(callers.with(null).get("/api/series/FORM/LINE/nobody").statusCode())
                .isEqualTo(401);
        assertThat(callers.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }
}
