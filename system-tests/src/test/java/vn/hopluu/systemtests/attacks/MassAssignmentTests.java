package vn.hopluu.systemtests.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Problem.FieldError;
import vn.hopluu.systemtests.LiveSystem;

/** What the system decides cannot be slipped into what is sent to it: it is refused by name, and nothing changes. */
@TestInstance(Lifecycle.PER_CLASS)
class MassAssignmentTests {

    private static final String PERIOD = "2024-M01";
    private static final String REPORT = "/api/reports/TT-CCHC." + PERIOD + ".xa-cuong-gian";

    private final LiveSystem system = LiveSystem.withoutLimits();
    private final GatewayClient gateway = system.gateway();

    @BeforeAll
    void openThePeriod() {
        system.openFor("huyen-nghi-xuan", PERIOD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PUT  | /draft       | {'values':{},'state':'ACCEPTED'}                     | /state",
                "PUT  | /draft       | {'values':{},'revision':99}                          | /revision",
                "PUT  | /draft       | {'values':{},'unit':'xa-co-dam'}                     | /unit",
                "PUT  | /draft       | {'values':{},'savedAt':'2001-01-01T00:00:00Z'}       | /savedAt",
                "POST | /submissions | {'content':{'values':{}},'state':'ACCEPTED'}         | /state",
                "POST | /submissions | {'content':{'values':{},'onTime':true}}              | /content/onTime",
                "POST | /submissions | {'content':{'values':{}},'inForce':{'accepted':true}} | /inForce",
                "POST | /returns     | {'reason':'x','by':'somebody-else'}                  | /by",
                "POST | /acceptances | {'version':7}                                        | /version",
                "POST | /corrections | {'reason':'x','rights':['ADMINISTRATOR@*']}          | /rights",
            })
    void isRefusedByNameForReports(String method, String act, String body, String pointer) {
        assertRefused(method, REPORT + act, body, pointer, REPORT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /api/clients  | {'client':'mass','name':'m','rights':['ANALYST@tinh-ha-tinh'],'secret':'of-my-own-choice'} | /secret",
                "POST | /api/clients  | {'client':'mass','name':'m','rights':['ANALYST@tinh-ha-tinh'],'by':'operator'}             | /by",
                "POST | /api/accounts | {'email':'mass@example.invalid','name':'m','rights':[{'role':'ANALYST','unit':'tinh-ha-tinh'}],'state':'ACTIVE'}   | /state",
                "POST | /api/accounts | {'email':'mass@example.invalid','name':'m','rights':[{'role':'ANALYST','unit':'tinh-ha-tinh'}],'password':'abcdefghijkl'} | /password",
                "POST | /api/accounts | {'email':'mass@example.invalid','name':'m','rights':[{'role':'ANALYST','unit':'tinh-ha-tinh'}],'secondFactor':false} | /secondFactor",
            })
    void isRefusedByNameForPeopleAndClients(String method, String path, String body, String pointer) {
        assertRefused(method, path, body, pointer, path);
    }

    private void assertRefused(String method, String path, String body, String pointer, String seenAt) {
        var before = gateway.http().get(seenAt).successful().body();
        var headers = Map.of(
                "Idempotency-Key", "mass-" + body.hashCode(), "If-Match", "\"1\"", "Content-Type", "application/json");

        var answer = gateway.http().send(method, path, BodyPublishers.ofString(body.replace('\'', '"')), headers);

        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(answer.problem().fieldErrors())
                .as(answer.body())
                .extracting(FieldError::pointer)
                .contains(pointer);
        assertThat(gateway.http().get(seenAt).successful().body()).isEqualTo(before);
    }
}
