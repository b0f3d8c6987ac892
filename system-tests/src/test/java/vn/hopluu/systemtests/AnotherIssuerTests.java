package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.platform.TestIssuer;

/** A province's own issuer in place of ours, by settings alone: it has its own claims, and its own names for the roles. */
@TestInstance(Lifecycle.PER_CLASS)
class AnotherIssuerTests {

    private static final String PERIOD = "2024-M03";
    private static final String REPORT = "/api/reports/TT-CCHC." + PERIOD + ".xa-cuong-gian";

    private final TestIssuer issuer = TestIssuer.shared();
    private final LiveSystem system = LiveSystem.ownWithIssuer(
            Map.of(
                    "HOPLUU_ISSUER", issuer.uri(),
                    "HOPLUU_CLAIM_UNIT", "don_vi",
                    "HOPLUU_CLAIM_ROLES", "realm_access.roles",
                    "HOPLUU_ROLE_NAMES", "can-bo=PREPARER,quan-tri=ADMINISTRATOR"),
            () -> token("operator", "tinh-ha-tinh", "quan-tri"));

    @BeforeAll
    void openThePeriod() {
        system.openFor("huyen-nghi-xuan", PERIOD);
    }

    @AfterAll
    void end() {
        system.close();
    }

    @Test
    void saysWhoMayDoWhat() {
        assertThat(get(REPORT, token("a", "xa-cuong-gian", "can-bo")).status()).isEqualTo(200);
        assertThat(get(REPORT, token("a", "xa-xuan-hoi", "can-bo")).status()).isEqualTo(404);
        assertThat(get(REPORT, token("a", "tinh-ha-tinh", "quan-tri")).status()).isEqualTo(200);
    }

    @Test
    void givesNoRightByARoleThatIsUnknownHere() {
        assertThat(get(REPORT, token("a", "xa-cuong-gian", "giam-doc")).status())
                .isEqualTo(403);
        assertThat(get("/api/me", token("a", "xa-cuong-gian", "giam-doc")).status())
                .isEqualTo(200);
    }

    /** A claim that is not the one of the settings says nothing. */
    @Test
    void givesNoRightByAClaimThatIsNotAskedFor() {
        assertThat(get(REPORT, issuer.token("a", "ADMINISTRATOR@*")).status()).isEqualTo(403);
    }

    @Test
    void isNotBelievedAfterATokensEndNorForAnotherAudience() {
        assertRefused(signed("hop-luu", Instant.now().minusSeconds(120)));
        assertRefused(signed("another-system", Instant.now().plusSeconds(300)));
        assertRefused(TestIssuer.another().token("a", "ADMINISTRATOR@*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org-service", "report-service", "aggregation-service"})
    void isCheckedByEveryServiceItself(String service) {
        try (var wire = new Wire(system.past(service))) {
            var late = Map.of(
                    "Authorization", "Bearer " + signed("hop-luu", Instant.now().minusSeconds(120)));
            var elsewhere = Map.of(
                    "Authorization",
                    "Bearer " + signed("another-system", Instant.now().plusSeconds(300)));

            assertThat(wire.send("GET", read(service), late).status()).isEqualTo(401);
            assertThat(wire.send("GET", read(service), elsewhere).status()).isEqualTo(401);
        }
    }

    private static String read(String service) {
        return switch (service) {
            case "org-service" -> "/api/units";
            case "report-service" -> "/api/forms";
            default -> "/api/totals/TT-CCHC/2024-M03/xa-cuong-gian";
        };
    }

    @Test
    void leavesNothingOfOurOwnIssuer() {
        try (var wire = new Wire(system.address())) {
            assertThat(wire.send("GET", "/oauth2/jwks", Map.of()).status()).isEqualTo(404);
            assertThat(wire.send("GET", "/sign-in", Map.of("Accept", "text/html"))
                            .status())
                    .isEqualTo(404);
        }
    }

    private void assertRefused(String token) {
        assertThat(get("/api/units", token).status()).isEqualTo(401);
    }

    private Answer get(String path, String token) {
        try (var wire = new Wire(system.address())) {
            return wire.send("GET", path, Map.of("Authorization", "Bearer " + token));
        }
    }

    private String signed(String audience, Instant expires) {
        return issuer.sign(withUnit(issuer.claims("a", audience, expires), "xa-cuong-gian", "can-bo"));
    }

    private String token(String subject, String unit, String role) {
        return issuer.sign(
                withUnit(issuer.claims(subject, "hop-luu", Instant.now().plusSeconds(3600)), unit, role));
    }

    private static String withUnit(String claims, String unit, String role) {
        var more = ",\"don_vi\":\"%s\",\"realm_access\":{\"roles\":[\"%s\"]}}".formatted(unit, role);
        return claims.substring(0, claims.length() - 1) + more;
    }
}
