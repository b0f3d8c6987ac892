package vn.hopluu.report.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** Who sees, opens and closes periods, and who reads forms. */
@Running
class PeriodAccessTests {

    private final Api everyone;

    PeriodAccessTests(@LocalServerPort int port) {
        everyone = new Api(port);
    }

    @Test
    void opensAndClosesPeriodsForAdministratorsAboveWhomNobodyIs() {
        String path = "/api/forms/TT-CCHC/periods/2021-Q4";
        String body = "{\"subtree\":\"%s\",\"kinds\":[\"COMMUNE\"],\"dueAt\":\"2049-12-31T17:00:00Z\"}"
                .formatted(KnownUnits.DISTRICT);
        Api province = everyone.as("an-administrator", "ADMINISTRATOR@tinh-ha-tinh");
        List<Api> others = List.of(
                everyone.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT),
                everyone.as("a-stranger", allRolesAt(KnownUnits.OTHER_PROVINCE)),
                everyone.as("a-district", "ADMINISTRATOR@" + KnownUnits.DISTRICT),
                everyone.as("a-commune", "ADMINISTRATOR@" + KnownUnits.commune(27)));

        assertThat(others).extracting(caller -> caller.put(path, body).status()).containsOnly(403);
        await().until(() -> province.put(path, body).status() < 300);
        assertThat(others).extracting(caller -> caller.put(path, body).status()).containsOnly(403);
        assertThat(others).extracting(caller -> caller.get(path).status()).containsExactly(200, 404, 200, 200);
        assertThat(others)
                .extracting(caller -> caller.post(path + "/closing", "").status())
                .containsExactly(403, 404, 403, 403);
        assertThat(province.post(path + "/closing", "").text("/state")).isEqualTo("CLOSED");
    }

    @Test
    void opensNothingOfAnUnknownUnitForWhoeverDoesNotReachEverything() {
        String body = "{\"subtree\":\"xa-khong-co\",\"kinds\":[\"COMMUNE\"],\"dueAt\":\"2049-12-31T17:00:00Z\"}";
        assertThat(everyone.as("an-administrator", "ADMINISTRATOR@tinh-ha-tinh")
                        .put("/api/forms/TT-CCHC/periods/2021-Y", body)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void showsFormsToEveryoneWithARight() {
        assertThat(Stream.of(Role.values())
                        .map(role -> everyone.as("a", role + "@" + KnownUnits.OTHER_COMMUNE)
                                .get("/api/forms/TT-CCHC")
                                .status()))
                .containsOnly(200);
    }

    private static String[] allRolesAt(String unit) {
        return Arrays.stream(Role.values()).map(role -> role + "@" + unit).toArray(String[]::new);
    }
}
