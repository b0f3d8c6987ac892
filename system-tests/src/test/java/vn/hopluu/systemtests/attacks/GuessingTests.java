package vn.hopluu.systemtests.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.systemtests.LiveSystem;
import vn.hopluu.systemtests.Wire;
import vn.hopluu.systemtests.access.MachineClient;
import vn.hopluu.systemtests.access.World;

/** Who guesses identities of another province learns nothing: what is there answers to the letter as what never was. */
@TestInstance(Lifecycle.PER_CLASS)
class GuessingTests {

    private static final String PERIOD = "2024-M04";

    private final LiveSystem system = LiveSystem.withoutLimits();
    private MachineClient guesser = new MachineClient("nobody", () -> "");

    @BeforeAll
    void openThePeriod() {
        World.enter(system.gateway().http());
        guesser = MachineClient.registered(system, "guesser", "REVIEWER", World.PROVINCE);
        system.openFor("huyen-nghi-xuan", PERIOD);
        await().until(() -> system.gateway()
                .http()
                .get("/api/totals/TT-CCHC/" + PERIOD + "/xa-cuong-gian")
                .succeeded());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /api/reports/TT-CCHC.2024-M04.{}            | xa-cuong-gian | xa-cuong-gioi",
                "POST | /api/reports/TT-CCHC.2024-M04.{}/returns     | xa-cuong-gian | xa-cuong-gioi",
                "POST | /api/reports/TT-CCHC.2024-M04.{}/acceptances | xa-cuong-gian | xa-cuong-gioi",
                "PUT  | /api/reports/TT-CCHC.2024-M04.{}/draft       | xa-cuong-gian | xa-cuong-gioi",
                "GET  | /api/totals/TT-CCHC/2024-M04/{}              | xa-cuong-gian | xa-cuong-gioi",
                "GET  | /api/totals/TT-CCHC/2024-M04/{}/missing      | xa-cuong-gian | xa-cuong-gioi",
                "GET  | /api/totals/TT-CCHC/2024-M04/{}/proof        | xa-cuong-gian | xa-cuong-gioi",
                "GET  | /api/totals/TT-CCHC/2024-M04/{}/stream       | xa-cuong-gian | xa-cuong-gioi",
                "GET  | /api/series/TT-CCHC/CONTESTS/{}              | xa-cuong-gian | xa-cuong-gioi",
                "GET  | /api/totals/TT-CCHC/{}/gia-lap-huyen-mot     | 2024-M04      | 2098-M04",
                "GET  | /api/forms/TT-CCHC/periods/{}                | 2024-M04      | 2098-M04",
                "POST | /api/forms/TT-CCHC/periods/{}/closing        | 2024-M04      | 2098-M04"
            })
    void tellsWhatIsThereApartByNothing(String method, String path, String there, String notThere) {
        var foreign = answer(method, path.replace("{}", there));
        var none = answer(method, path.replace("{}", notThere));

        assertThat(foreign.status()).as(foreign.body()).isEqualTo(404);
        assertThat(told(foreign, there)).isEqualTo(told(none, notThere));
    }

    private Answer answer(String method, String path) {
        var headers = Map.of(
                "Authorization", "Bearer " + guesser.token(),
                "Content-Type", "application/json",
                "If-Match", "\"1\"",
                "Idempotency-Key", "guess");
        var body = switch (method) {
            case "PUT" -> "{\"values\":{}}";
            case "POST" -> path.endsWith("/returns") ? "{\"reason\":\"x\"}" : "{}";
            default -> "";
        };
        try (var wire = new Wire(system.address())) {
            return wire.send(method, path, headers, body.getBytes(UTF_8));
        }
    }

    /** Everything but what differs from request to request anyway. */
    private static String told(Answer answer, String guessed) {
        var headers = new TreeSet<>(answer.headers().map().keySet());
        return answer.status() + " " + headers + " "
                + answer.body().replace(guessed, "…").replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }
}
