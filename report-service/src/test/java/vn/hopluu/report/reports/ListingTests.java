package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.hopluu.report.Api;
import vn.hopluu.report.FreePeriods;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** Lists hold what their reader may see, in one order, and pages of them miss nothing. */
@Running
class ListingTests {

    private static final String OF_ALL = FreePeriods.next();
    private static final String OF_THE_DISTRICT = FreePeriods.next();
    private static final String PERIOD = "/api/reports?form=TT-CCHC&period=" + OF_ALL;

    private final Api everyone;

    ListingTests(@LocalServerPort int port) {
        everyone = new Api(port);
    }

    @BeforeEach
    void openTwoPeriods() {
        await().until(() -> everyone.open(OF_ALL, "tinh-ha-tinh").status() < 300);
        await().until(() -> everyone.open(OF_THE_DISTRICT, KnownUnits.DISTRICT).status() < 300);
    }

    @Test
    void aCommuneSeesItsOwn() {
        String unit = KnownUnits.commune(30);
        Api own = everyone.as("a-preparer", "PREPARER@" + unit);
        assertThat(list(own, PERIOD)).containsExactly("TT-CCHC." + OF_ALL + "." + unit);
        assertThat(list(own, "/api/reports?"))
                .contains("TT-CCHC." + OF_ALL + "." + unit, "TT-CCHC." + OF_THE_DISTRICT + "." + unit)
                .allMatch(id -> id.endsWith("." + unit));
    }

    @Test
    void aCommuneSeesWhatTheCommunesReportedThatMergedIntoIt() {
        assertThat(list(everyone.as("a-preparer", "PREPARER@xa-co-dam-2025"), PERIOD))
                .containsExactly("TT-CCHC." + OF_ALL + ".xa-cuong-gian");
    }

    @Test
    void aReviewerSeesWhatIsBelowAndAPreparerDoesNot() {
        assertThat(list(everyone.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT), PERIOD))
                .hasSize(KnownUnits.COMMUNES)
                .allMatch(id -> id.contains("xa-thu-nghiem-"));
        assertThat(list(everyone.as("a-preparer", "PREPARER@" + KnownUnits.DISTRICT), PERIOD))
                .isEmpty();
    }

    @Test
    void anotherProvinceSeesNothing() {
        assertThat(list(everyone.as("a-stranger", "ANALYST@" + KnownUnits.OTHER_PROVINCE), "/api/reports?"))
                .isEmpty();
    }

    @Test
    void theProvinceSeesWhatEverybodySeesOfIt() {
        Api province = everyone.as("an-analyst", "ANALYST@tinh-ha-tinh");
        assertThat(list(province, PERIOD)).isEqualTo(list(everyone, PERIOD));
        assertThat(list(province, "/api/reports?limit=7&")).isEqualTo(list(everyone, "/api/reports?limit=500&"));
    }

    @Test
    void keepsToItsFiltersWithinTheReach() {
        String unit = KnownUnits.commune(31);
        everyone.act("TT-CCHC." + OF_ALL + "." + unit, "submissions", "l", "{\"content\":{}}");
        Api reviewer = everyone.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT);
        assertThat(list(reviewer, PERIOD + "&state=SUBMITTED")).containsExactly("TT-CCHC." + OF_ALL + "." + unit);
        assertThat(list(reviewer, PERIOD + "&receivingUnit=tinh-ha-tinh")).isEmpty();
        assertThat(list(reviewer, PERIOD + "&receivingUnit=" + KnownUnits.DISTRICT + "&limit=9"))
                .hasSize(KnownUnits.COMMUNES);
    }

    @Test
    void addsUpWhatSeveralRightsReach() {
        Api both = everyone.as("two-desks", "PREPARER@" + KnownUnits.commune(32), "APPROVER@" + KnownUnits.commune(33));
        assertThat(list(both, PERIOD))
                .containsExactly(
                        "TT-CCHC." + OF_ALL + "." + KnownUnits.commune(32),
                        "TT-CCHC." + OF_ALL + "." + KnownUnits.commune(33));
    }

    /** All pages, one after the other. */
    private static List<String> list(Api reader, String path) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Api.Answer page = reader.get(path + cursor);
            assertThat(page.status()).as(page.response().body()).isEqualTo(200);
            page.json().at("/items").forEach(item -> ids.add(item.get("report").stringValue()));
            JsonNode next = page.json().at("/next");
            cursor = next.isNull() ? "" : "&cursor=" + next.stringValue();
        } while (!cursor.isEmpty());
        return ids;
    }
}
