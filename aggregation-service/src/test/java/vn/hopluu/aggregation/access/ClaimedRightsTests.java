package vn.hopluu.aggregation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hopluu.aggregation.access.Role.ADMINISTRATOR;
import static vn.hopluu.aggregation.access.Role.ANALYST;
import static vn.hopluu.aggregation.access.Role.APPROVER;
import static vn.hopluu.aggregation.access.Role.PREPARER;
import static vn.hopluu.aggregation.access.Role.REVIEWER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class ClaimedRightsTests {

    private static final Path SAMPLES = Path.of("../org-service/contracts/access-token/samples");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static TokenSettings settings(String unitClaim, String rolesClaim, String... roleNames) {
        return new TokenSettings("http://own", "", "", "hop-luu", "rights", unitClaim, rolesClaim, List.of(roleNames));
    }

    private static Map<String, Object> claims(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    private static Set<Right> of(String json) {
        return new ClaimedRights(settings("", "")).of(claims(json));
    }

    private static Map<String, Object> sample(String name, String more) throws IOException {
        return claims(Files.readString(SAMPLES.resolve(name)).replaceFirst("\\{", "{" + more));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"unheardOf\": [{}],"})
    void readsTheSamplesOfTheIssuerEvenWithAClaimMore(String more) throws IOException {
        var rights = new ClaimedRights(settings("", ""));

        assertThat(rights.of(sample("person.json", more)))
                .containsExactlyInAnyOrder(
                        new Right(PREPARER, "xa-co-dam-2025"), new Right(APPROVER, "xa-co-dam-2025"));
        assertThat(rights.of(sample("client.json", more)))
                .hasSize(Role.values().length)
                .allMatch(Right::isEverywhere);
    }

    @Test
    void leavesOutWhatMeansNothingHere() {
        assertThat(of("""
                {"rights": ["KING@tinh", "REVIEWER@", "REVIEWER", "@tinh", "REVIEWER@a.b", "REVIEWER@**", 7, null, ["ANALYST@x"],
                "ANALYST@tinh"]}""")).containsExactly(new Right(ANALYST, "tinh"));
        assertThat(of("{}")).isEmpty();
        assertThat(of("{\"rights\": {\"ANALYST\": \"tinh\"}}")).isEmpty();
    }

    @Test
    void takesUnitAndRolesFromWhereAnotherIssuerHasThem() {
        var rights = new ClaimedRights(settings("don_vi", "realm_access.roles"));

        assertThat(rights.of(claims("""
                {"don_vi": "xa-a", "realm_access": {"roles": ["reviewer", "offline_access", "Analyst"]}, "rights": ["ADMINISTRATOR@*"]}""")))
                .containsExactlyInAnyOrder(new Right(REVIEWER, "xa-a"), new Right(ANALYST, "xa-a"));
        assertThat(rights.of(
                        claims("{\"don_vi\": [\"xa-a\", \"xa-b\"], \"realm_access\": {\"roles\": [\"analyst\"]}}")))
                .isEmpty();
        assertThat(rights.of(claims("{\"don_vi\": \"xa-a\", \"realm_access\": \"roles\"}")))
                .isEmpty();
        assertThat(rights.of(claims("{\"realm_access\": {\"roles\": [\"analyst\"]}}")))
                .isEmpty();
    }

    @Test
    void aClaimWhoseNameHasDotsIsTakenByItsName() {
        var rights = new ClaimedRights(settings("https://tinh.vn/don-vi", "https://tinh.vn/vai-tro"));

        assertThat(rights.of(
                        claims("{\"https://tinh.vn/don-vi\": \"xa-a\", \"https://tinh.vn/vai-tro\": \"preparer\"}")))
                .containsExactly(new Right(PREPARER, "xa-a"));
    }

    @Test
    void knowsTheRolesByTheNamesThatTheIssuerHasForThem() {
        var rights = new ClaimedRights(settings("unit", "roles", "can-bo=PREPARER", "lanh-dao = approver"));

        assertThat(rights.of(claims("{\"unit\": \"xa-a\", \"roles\": [\"Can-Bo\", \"lanh-dao\", \"ADMINISTRATOR\"]}")))
                .containsExactlyInAnyOrder(new Right(PREPARER, "xa-a"), new Right(APPROVER, "xa-a"));
    }

    @Test
    void knowsThemByThoseNamesWithinRightsAsWell() {
        var rights = new ClaimedRights(settings("", "", "can-bo=PREPARER", "tham-tra@tinh=REVIEWER"));

        assertThat(rights.of(claims("{\"rights\": [\"Can-Bo@xa-a\", \"tham-tra@tinh@xa-b\", \"ADMINISTRATOR@*\"]}")))
                .containsExactlyInAnyOrder(new Right(PREPARER, "xa-a"), new Right(REVIEWER, "xa-b"));
    }

    @Test
    void doesNotStartWithSettingsThatCannotBeMeant() {
        assertThatThrownBy(() -> issuer("", "")).hasMessageContaining("HOPLUU_PUBLIC_ADDRESS");
        assertThatThrownBy(() -> settings("unit", "")).hasMessageContaining("HOPLUU_CLAIM_ROLES");
        assertThatThrownBy(() -> settings("unit", "roles", "can-bo=CLERK")).hasMessageContaining("can-bo");
    }

    @Test
    void takesAnEmptyIssuerForOurOwn() {
        assertThat(issuer("http://own", "")).isEqualTo("http://own");
        assertThat(issuer("http://own", "http://sso")).isEqualTo("http://sso");
    }

    private static String issuer(String own, String named) {
        return new TokenSettings(own, named, "", "hop-luu", "rights", "", "", List.of()).issuer();
    }

    @Test
    void onlyThreeRolesReachBelow() {
        assertThat(Role.values()).filteredOn(Role::reachesBelow).containsExactly(REVIEWER, ANALYST, ADMINISTRATOR);
    }
}
