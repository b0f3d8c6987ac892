package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** Whoever looks at a report that was sent again sees what changed. */
@Running
class DifferencesTests {

    private static final String FIRST = """
            {"content":{"values":{"CONTESTS":0,"PRESS_ITEMS":5,"OTHER_FORMS":1},"notes":{"OTHER_FORMS":"Hội họp"}}}""";
    private static final String SECOND = """
            {"content":{"values":{"PRESS_ITEMS":6,"DIRECTING_DOCUMENTS":0,"OTHER_FORMS":1},
            "notes":{"OTHER_FORMS":"Chào cờ"},"narrative":{"ADVANTAGES":"Được quan tâm"},"explanations":{"PRESS_ITEMS":"Đã rà soát"}}}""";

    private final Api api;

    DifferencesTests(@LocalServerPort int port) {
        api = new Api(port);
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> api.open("2022-M05", KnownUnits.DISTRICT).status() < 300);
    }

    @Test
    void areShownBetweenWhatWasReturnedAndWhatWasSentForIt() {
        String report = resubmitted(0);

        assertThat(api.get(report).json().at("/differences"))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"from":1,"to":2,"cells":[
                {"cell":"/values/DIRECTING_DOCUMENTS","before":null,"after":0},
                {"cell":"/values/CONTESTS","before":0,"after":null},
                {"cell":"/values/PRESS_ITEMS","before":5,"after":6},
                {"cell":"/notes/OTHER_FORMS","before":"Hội họp","after":"Chào cờ"},
                {"cell":"/narrative/ADVANTAGES","before":null,"after":"Được quan tâm"},
                {"cell":"/explanations/PRESS_ITEMS","before":null,"after":"Đã rà soát"}]}"""));
        assertThat(api.get(report).text("/versions/1/answers/reason")).isEqualTo("Thiếu");
    }

    @Test
    void areShownBetweenAnyTwoVersions() {
        String report = resubmitted(1);

        assertThat(api.get(report + "/versions/2/differences/1").text("/cells/1/after"))
                .isEqualTo("0");
        assertThat(api.get(report + "/versions/2/differences/2")
                        .json()
                        .at("/cells")
                        .size())
                .isZero();
        for (String number : new String[] {"3", "0", "x", "1000000"}) {
            assertThat(api.get(report + "/versions/1/differences/" + number).text("/type"))
                    .endsWith("unknown-version");
        }
    }

    @Test
    void passOverWhatWasWithdrawn() {
        String report = resubmitted(2);
        String id = report.substring("/api/reports/".length());
        api.act(id, "withdrawals", "w", "{}");
        assertThat(api.get(report).json().at("/differences").isNull()).isTrue();

        api.act(id, "submissions", "third", SECOND);

        assertThat(api.get(report).text("/differences/from")).isEqualTo("1");
        assertThat(api.get(report).text("/differences/to")).isEqualTo("3");
    }

    @Test
    void keepTheNotesAndExplanationsOfEveryVersion() {
        String report = resubmitted(3);

        assertThat(api.get(report).text("/versions/0/notes/OTHER_FORMS")).isEqualTo("Hội họp");
        assertThat(api.get(report).text("/versions/1/notes/OTHER_FORMS")).isEqualTo("Chào cờ");
        assertThat(api.get(report).text("/versions/1/explanations/PRESS_ITEMS")).isEqualTo("Đã rà soát");
    }

    @Test
    void areNotThereForStrangers() {
        Api stranger = api.as("a-stranger", "REVIEWER@" + KnownUnits.OTHER_PROVINCE);

        assertThat(stranger.get(resubmitted(4) + "/versions/1/differences/2").text("/type"))
                .endsWith("unknown-report");
    }

    private String resubmitted(int number) {
        String report = "TT-CCHC.2022-M05." + KnownUnits.commune(number);
        api.act(report, "submissions", "first", FIRST);
        api.act(report, "returns", "back", "{\"reason\":\"Thiếu\"}");
        assertThat(api.act(report, "submissions", "second", SECOND).status()).isEqualTo(201);
        return "/api/reports/" + report;
    }
}
