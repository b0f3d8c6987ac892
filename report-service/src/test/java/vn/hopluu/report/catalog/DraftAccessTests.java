package vn.hopluu.report.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.form.EveryRollUp;

/** Who writes and publishes forms. */
@Running
class DraftAccessTests {

    private final Api everyone;
    private final Api province;
    private final Api otherProvince;

    DraftAccessTests(@LocalServerPort int port) {
        everyone = new Api(port);
        province = everyone.as("an-administrator", "ADMINISTRATOR@tinh-ha-tinh");
        otherProvince = everyone.as("another-administrator", "ADMINISTRATOR@" + KnownUnits.OTHER_PROVINCE);
    }

    @Test
    void isForAdministratorsOfTheTopmostUnit() {
        List<Api> others = List.of(
                everyone.as("a-reviewer", "REVIEWER@tinh-ha-tinh"),
                everyone.as("a-district", "ADMINISTRATOR@" + KnownUnits.DISTRICT),
                otherProvince);

        assertThat(others)
                .extracting(caller -> DraftFixture.start(caller, "QUYEN", "q", DraftFixture.PROVINCE)
                        .status())
                .containsOnly(403);
        assertThat(DraftFixture.start(province, "QUYEN", "q", DraftFixture.PROVINCE)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void isNotThereForAnybodyElse() {
        DraftFixture draft = DraftFixture.written(province, "BI-MAT");
        String etag = draft.etag();
        String nowhere = draft.path().substring(0, draft.path().length() - 4) + "0000";
        for (Api caller : List.of(
                otherProvince,
                everyone.as("a-district", "ADMINISTRATOR@" + KnownUnits.DISTRICT),
                everyone.as("an-analyst", "ANALYST@tinh-ha-tinh"))) {
            DraftFixture seen = draft.by(caller);
            assertThat(caller.get(draft.path()).text("/detail").replace(last(draft.path()), ""))
                    .isEqualTo(caller.get(nowhere).text("/detail").replace(last(nowhere), ""));
            assertThat(caller.put(draft.path(), "{}", "If-Match", etag).status())
                    .isEqualTo(404);
            assertThat(seen.preview("{\"kind\":\"COMMUNE\"}").status()).isEqualTo(404);
            assertThat(seen.publish(etag).status()).isEqualTo(404);
            assertThat(seen.discard(etag).status()).isEqualTo(404);
            assertThat(caller.get("/api/forms?limit=200").json().at("/drafts").findValuesAsString("form"))
                    .doesNotContain("BI-MAT");
        }
        assertThat(province.get("/api/forms?limit=200").json().at("/drafts").findValuesAsString("form"))
                .contains("BI-MAT");
    }

    @Test
    void isNotFoundUnderAnotherForm() {
        DraftFixture draft = DraftFixture.written(province, "DUNG-MAU");

        assertThat(province.get(draft.path().replace("DUNG-MAU", "TT-CCHC")).status())
                .isEqualTo(404);
    }

    @Test
    void belongsToWhoPublishedItFirst() {
        DraftFixture theirs = new DraftFixture(
                otherProvince,
                "/api/forms/CUA-AI/drafts/"
                        + DraftFixture.start(otherProvince, "CUA-AI", "o1", KnownUnits.OTHER_PROVINCE)
                                .text("/draft"));
        theirs.save(EveryRollUp.CONTENT);
        DraftFixture.written(province, "CUA-AI").publish();

        Api.Answer late = theirs.publish();
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.text("/detail")).contains("tinh-ha-tinh");
        assertThat(DraftFixture.start(otherProvince, "CUA-AI", "o2", KnownUnits.OTHER_PROVINCE)
                        .status())
                .isEqualTo(403);
        assertThat(otherProvince.get("/api/forms/CUA-AI").status()).isEqualTo(200);
    }

    @Test
    void mayGoOnWithAFormThatShips() {
        assertThat(DraftFixture.start(otherProvince, "TT-CCHC", "s1", KnownUnits.OTHER_PROVINCE)
                        .status())
                .isEqualTo(201);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
