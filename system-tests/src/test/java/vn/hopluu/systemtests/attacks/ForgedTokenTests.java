package vn.hopluu.systemtests.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.systemtests.LiveSystem;
import vn.hopluu.systemtests.Wire;
import vn.hopluu.systemtests.signin.Browser;
import vn.hopluu.systemtests.signin.DemoPerson;
import vn.hopluu.systemtests.signin.PortalSignIn;

/** A token that the issuer did not issue for this opens nothing: not at the gateway, and not at a service behind it. */
@TestInstance(Lifecycle.PER_CLASS)
class ForgedTokenTests {

    private static final String TOTAL = "/api/totals/TT-CCHC/2024-M07/xa-cuong-gian";

    /** Something of each service that any right may read. */
    private static final Map<String, String> READS = Map.of(
            "org-service", "/api/units?limit=1",
            "report-service", "/api/forms",
            "aggregation-service", TOTAL);

    private final LiveSystem system = LiveSystem.withoutLimits();
    private final String genuine = system.token();

    @BeforeAll
    void openThePeriod() {
        system.openFor("huyen-nghi-xuan", "2024-M07");
        await().until(() -> system.gateway().http().get(TOTAL).succeeded());
    }

    @Test
    void theGenuineOneIsTaken() {
        READS.forEach((service, path) -> {
            assertThat(atTheGateway(path, genuine).status()).isEqualTo(200);
            assertThat(past(service, path, genuine).status()).isEqualTo(200);
        });
    }

    @TestFactory
    Stream<DynamicTest> isRefused() {
        var forged = new HashMap<>(new Forgeries(system, genuine).all());
        try (var browser = new Browser(system.address())) {
            var person = DemoPerson.withRole("REVIEWER");
            var tokens = new PortalSignIn(browser).as(person.email(), system.demoPassword());
            forged.put("the token that says who signed in", tokens.id_token());
            forged.put("the token that renews", tokens.refresh_token());
        }
        return forged.entrySet().stream().map(token -> dynamicTest(token.getKey(), () -> refused(token.getValue())));
    }

    private void refused(String token) {
        READS.forEach((service, path) -> {
            assertRefused(atTheGateway(path, token));
            assertRefused(past(service, path, token));
        });
    }

    @Test
    void isNotTakenFromTheAddress() {
        assertRefused(answer(system.address(), "/api/units?access_token=" + genuine, Map.of()));
        assertRefused(answer(system.past("org-service"), "/api/units?access_token=" + genuine, Map.of()));
    }

    /** RFC 6750, and not a word about what was wrong with it. */
    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.request()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        assertThat(answer.problem().code()).isEqualTo("unauthenticated");
        assertThat(answer.headers().map().toString() + answer.body())
                .doesNotContainIgnoringCase("signature")
                .doesNotContainIgnoringCase("expired")
                .doesNotContainIgnoringCase("jwt")
                .doesNotContain("Exception");
    }

    private Answer atTheGateway(String path, String token) {
        return answer(system.address(), path, Map.of("Authorization", "Bearer " + token));
    }

    private Answer past(String service, String path, String token) {
        return answer(system.past(service), path, Map.of("Authorization", "Bearer " + token));
    }

    private static Answer answer(URI address, String path, Map<String, String> headers) {
        try (var wire = new Wire(address)) {
            return wire.send("GET", path, headers);
        }
    }
}
