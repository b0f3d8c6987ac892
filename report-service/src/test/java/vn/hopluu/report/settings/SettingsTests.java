package vn.hopluu.report.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

@Running
class SettingsTests {

    private static final String ON = "{\"approval\":true}";

    private final Api everyone;

    SettingsTests(@LocalServerPort int port) {
        everyone = new Api(port);
    }

    @BeforeEach
    void waitForTheUnits() {
        await().until(() -> everyone.get(path(20)).status() == 200);
    }

    @Test
    void beginWithoutApprovalAndChangeByRevision() {
        assertThat(everyone.get(path(20)).text("/approval")).isEqualTo("false");
        assertThat(everyone.get(path(20)).header("ETag")).isEqualTo("\"0\"");

        assertThat(everyone.put(path(20), ON, "If-Match", "\"0\"").header("ETag"))
                .isEqualTo("\"1\"");
        assertThat(everyone.put(path(20), "{\"approval\":false}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
        assertThat(everyone.put(path(20), "{\"approval\":false}", "If-Match", "\"1\"")
                        .text("/approval"))
                .isEqualTo("false");
    }

    @Test
    void keepATrailOfWhoChangedWhat() {
        everyone.as("an-approver", "APPROVER@" + KnownUnits.commune(24)).put(path(24), ON, "If-Match", "\"0\"");

        await().untilAsserted(() -> {
            Api.Answer trail = everyone.get("/api/audit/reports?act=CHANGE_SETTINGS&unit=" + KnownUnits.commune(24));
            assertThat(trail.text("/items/0/who/subject")).isEqualTo("an-approver");
            assertThat(trail.text("/items/0/changes/0/after")).isEqualTo("true");
        });
    }

    @Test
    void areSetByTheApproverAndByAdministratorsOfTheUnitOrAbove() {
        String unit = KnownUnits.commune(21);
        String[] setters = {"APPROVER@" + unit, "ADMINISTRATOR@" + unit, "ADMINISTRATOR@" + KnownUnits.DISTRICT};
        for (String right : setters) {
            Api setter = everyone.as("somebody", right);
            assertThat(setter.put(path(21), ON, "If-Match", setter.get(path(21)).header("ETag"))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(everyone.as("a-preparer", "PREPARER@" + unit)
                        .put(path(21), ON, "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(everyone.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT)
                        .put(path(21), ON, "If-Match", "*")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void areNotThereForStrangersInTheWordsForNoUnit() {
        Api stranger = everyone.as("a-stranger", "ADMINISTRATOR@" + KnownUnits.OTHER_PROVINCE);

        assertThat(stranger.get(path(22)).text("/detail").replace(KnownUnits.commune(22), "…"))
                .isEqualTo(stranger.get("/api/settings/xa-khong-co")
                        .text("/detail")
                        .replace("xa-khong-co", "…"));
        assertThat(stranger.put(path(22), ON, "If-Match", "\"0\"").status()).isEqualTo(404);
    }

    @Test
    void needTheirVersionAndTheirFields() {
        assertThat(everyone.put(path(23), ON).status()).isEqualTo(428);
        assertThat(everyone.put(path(23), "{}", "If-Match", "\"0\"").text("/errors/0/pointer"))
                .isEqualTo("/approval");
        assertThat(everyone.put(path(23), "{\"aproval\":true}", "If-Match", "\"0\"")
                        .text("/errors/0/code"))
                .isEqualTo("unknown-field");
        assertThat(everyone.put(path(23), "{\"approval\":\"yes\"}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(400);
    }

    private static String path(int number) {
        return "/api/settings/" + KnownUnits.commune(number);
    }
}
