package vn.hopluu.report.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What org-service and other issuers say about a caller. */
class ClaimsTests {

    private static final Path SAMPLES = Path.of("../org-service/contracts/access-token/samples");

    @Test
    void readsThePersonOfTheContract() {
        assertThat(ours().caller("a-7kq2m9xw4t3v", sample("person.json")).rights())
                .containsExactlyInAnyOrder(
                        new Right(Role.PREPARER, "xa-co-dam-2025"), new Right(Role.APPROVER, "xa-co-dam-2025"));
    }

    @Test
    void readsTheClientOfTheContract() {
        Caller demo = ours().caller("demo", sample("client.json"));
        assertThat(demo.rights()).hasSize(Role.values().length);
        assertThat(demo.isEverywhere()).isTrue();
    }

    @Test
    void ignoresAClaimThatItDoesNotKnow() {
        Map<String, Object> claims = new java.util.HashMap<>(sample("person.json"));
        claims.put("colour", List.of("red", Map.of("rights", "ADMINISTRATOR@*")));
        assertThat(ours().caller("a", claims)).isEqualTo(ours().caller("a", sample("person.json")));
    }

    @Test
    void givesNothingForRightsThatItDoesNotKnow() {
        List<Object> odd = List.of(
                "MAYOR@xa-mot", "REVIEWER@", "@xa-mot", "REVIEWER", "REVIEWER@xa mot", "REVIEWER@xa-mot@xa-hai", "", 7);
        assertThat(ours().caller("a", Map.of("rights", odd)).rights()).isEmpty();
        assertThat(ours().caller("a", Map.of("rights", Map.of("REVIEWER", "xa-mot")))
                        .rights())
                .isEmpty();
        assertThat(ours().caller("a", Map.of()).rights()).isEmpty();
    }

    @Test
    void takesRolesInAnyCase() {
        assertThat(ours().caller("a", Map.of("rights", List.of("reviewer@xa-mot")))
                        .rights())
                .containsExactly(new Right(Role.REVIEWER, "xa-mot"));
    }

    @Test
    void takesTheUnitAndTheRolesOfAnotherIssuerWhereverItKeepsThem() {
        Claims theirs = claims(new AccessSettings.Claim("rights", "unit", "realm_access.roles"), List.of());
        Map<String, Object> token = Map.of(
                "unit",
                "xa-mot",
                "realm_access",
                Map.of("roles", List.of("preparer", "offline_access")),
                "rights",
                List.of("ADMINISTRATOR@*"));
        assertThat(theirs.caller("a", token).rights()).containsExactly(new Right(Role.PREPARER, "xa-mot"));
    }

    @Test
    void givesNothingToWhomAnotherIssuerPutsInSeveralUnits() {
        Claims theirs = claims(new AccessSettings.Claim("rights", "unit", "roles"), List.of());

        assertThat(theirs.caller("a", Map.of("unit", List.of("xa-mot", "xa-hai"), "roles", List.of("reviewer")))
                        .rights())
                .isEmpty();
    }

    @Test
    void takesTheIssuersOwnNamesOfRolesAndThenNoOthers() {
        Claims theirs = claims(
                new AccessSettings.Claim("rights", "unit", "roles"), List.of("can-bo=PREPARER", "lanh-dao = approver"));
        Map<String, Object> token =
                Map.of("unit", List.of("xa-mot"), "roles", List.of("Can-Bo", "lanh-dao", "administrator"));
        assertThat(theirs.caller("a", token).rights())
                .containsExactlyInAnyOrder(new Right(Role.PREPARER, "xa-mot"), new Right(Role.APPROVER, "xa-mot"));
    }

    @Test
    void doesNotStartWithARoleThatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claims(new AccessSettings.Claim("rights", "", ""), List.of("sep=BOSS")));
    }

    @Test
    void doesNotStartWithAUnitAndNoRolesNorWithRolesAndNoUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessSettings.Claim("rights", "unit", ""))
                .withMessageContaining("HOPLUU_CLAIM_ROLES");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessSettings.Claim("rights", "", "roles"))
                .withMessageContaining("HOPLUU_CLAIM_UNIT");
    }

    @Test
    void takesAnEmptyIssuerForOurOwn() {
        var claim = new AccessSettings.Claim("rights", "", "");
        assertThat(new AccessSettings("http://own", "", "", "hop-luu", claim, List.of()).issuer())
                .isEqualTo("http://own");
        assertThat(new AccessSettings("http://own", "http://sso", "", "hop-luu", claim, List.of()).issuer())
                .isEqualTo("http://sso");
    }

    private static Claims ours() {
        return claims(new AccessSettings.Claim("rights", "", ""), List.of());
    }

    private static Claims claims(AccessSettings.Claim claim, List<String> roleNames) {
        return new Claims(new AccessSettings("http://127.0.0.1:8080", "", "", "hop-luu", claim, roleNames));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> sample(String name) {
        return JsonMapper.shared().readValue(SAMPLES.resolve(name).toFile(), Map.class);
    }
}
