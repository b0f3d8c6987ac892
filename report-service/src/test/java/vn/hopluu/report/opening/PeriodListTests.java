package vn.hopluu.report.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.FreePeriods;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** The periods that somebody sees, page by page. */
@Running
class PeriodListTests {

    private static final List<String> PERIODS = List.of(FreePeriods.next(), FreePeriods.next(), FreePeriods.next());

    private final Api api;

    PeriodListTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void openThePeriods() {
        PERIODS.forEach(period ->
                await().until(() -> api.open(period, KnownUnits.DISTRICT).status() < 300));
    }

    @Test
    void areInTheOrderOfTheirCutOffsAndOnOnePageEach() {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            Api.Answer page = api.get("/api/periods?form=TT-CCHC&limit=1" + cursor);
            assertThat(page.json().at("/items")).hasSize(1);
            found.add(page.text("/items/0/period"));
            cursor = page.json().at("/next").isNull() ? "" : "&cursor=" + page.text("/next");
        } while (!cursor.isEmpty());

        assertThat(found).doesNotHaveDuplicates().containsSubsequence(PERIODS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=201", "limit=x", "cursor=TT-CCHC", "cursor=TT-CCHC.2024-M13", "cursor=%21"})
    void areNotAskedForOtherwise(String parameter) {
        assertThat(api.get("/api/periods?" + parameter).status()).isEqualTo(400);
    }
}
