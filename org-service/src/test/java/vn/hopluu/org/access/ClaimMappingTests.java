package vn.hopluu.org.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.hopluu.org.settings.AccessSettings;

class ClaimMappingTests {

    @Test
    void readsRightsAsTheyAreWritten() {
        assertThat(rights(
                        settings("rights", "", "", ""),
                        Map.of("rights", List.of("REVIEWER@tinh-ha-tinh", "ANALYST@*"))))
                .containsExactlyInAnyOrder("REVIEWER@tinh-ha-tinh", "ANALYST@*");
    }

    @Test
    void looksAtNothingThatIsNoRight() {
        List<Object> claim = List.of("KING@tinh-ha-tinh", "REVIEWER", "@", "REVIEWER@Xã", "REVIEWER@", 7, Map.of());
        assertThat(rights(settings("rights", "", "", ""), Map.of("rights", claim)))
                .isEmpty();
        assertThat(rights(settings("rights", "", "", ""), Map.of())).isEmpty();
    }

    @Test
    void holdsEveryRoleAtTheUnitWhereTheIssuerKnowsBothApart() {
        AccessSettings settings = settings("rights", "don_vi", "realm_access.roles", "");
        assertThat(rights(
                        settings,
                        Map.of(
                                "don_vi",
                                "xa-dan-hai",
                                "realm_access",
                                Map.of("roles", List.of("preparer", "Approver", "offline_access")),
                                "rights",
                                List.of("ADMINISTRATOR@*"))))
                .containsExactlyInAnyOrder("PREPARER@xa-dan-hai", "APPROVER@xa-dan-hai");
    }

    @Test
    void callsRolesAsTheIssuerDoes() {
        AccessSettings settings = settings("rights", "unit", "roles", "can-bo=PREPARER, lanh-dao=approver");
        assertThat(rights(
                        settings,
                        Map.of("unit", "xa-dan-hai", "roles", List.of("Can-Bo", "lanh-dao", "ADMINISTRATOR"))))
                .containsExactlyInAnyOrder("PREPARER@xa-dan-hai", "APPROVER@xa-dan-hai");
    }

    @Test
    void holdsNothingWhereTheUnitIsNotOneUnit() {
        AccessSettings settings = settings("rights", "unit", "roles", "");
        assertThat(rights(settings, Map.of("roles", List.of("PREPARER")))).isEmpty();
        assertThat(rights(settings, Map.of("unit", List.of("a", "b"), "roles", List.of("PREPARER"))))
                .isEmpty();
    }

    @Test
    void refusesToStartWithARoleThatIsNone() {
        assertThatThrownBy(() -> new ClaimMapping(settings("rights", "", "", "can-bo=KING")))
                .hasMessageContaining("HOPLUU_ROLE_NAMES");
    }

    @Test
    void refusesToStartWithAUnitButNoRolesOrRolesButNoUnit() {
        assertThatThrownBy(() -> settings("rights", "unit", "", ""))
                .hasMessage("HOPLUU_CLAIM_UNIT and HOPLUU_CLAIM_ROLES go together");
        assertThatThrownBy(() -> settings("rights", " ", "roles", ""))
                .hasMessage("HOPLUU_CLAIM_UNIT and HOPLUU_CLAIM_ROLES go together");
    }

    private static List<String> rights(AccessSettings settings, Map<String, Object> claims) {
        Jwt token = Jwt.withTokenValue("x")
                .header("alg", "RS256")
                .subject("somebody")
                .claims(all -> all.putAll(claims))
                .build();
        return new ClaimMapping(settings)
                .caller(token).rights().stream().map(Right::toString).toList();
    }

    private static AccessSettings settings(String rights, String unit, String roles, String names) {
        return new AccessSettings("http://a", "http://b", "", "hop-luu", rights, unit, roles, names);
    }
}
