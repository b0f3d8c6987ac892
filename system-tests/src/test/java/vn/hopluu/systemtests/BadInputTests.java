package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.benchmarks.client.Http;
import vn.hopluu.benchmarks.client.Problem.FieldError;

/** Every bad input is refused with a problem that says what to do, in the caller's language, and changes nothing. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTests {

    private final Http http = LiveSystem.shared().gateway().http();
    private final BadRequests requests = new BadRequests(LiveSystem.shared());

    @BeforeAll
    void openPeriods() {
        requests.prepare();
    }

    static Stream<BadRequest> badRequests() {
        return BadRequests.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void isRefusedAndChangesNothing(BadRequest request) {
        var before = requests.state();

        var vietnamese = request.send(http, "vi");
        var english = request.send(http, "en");

        assertRefused(request, vietnamese);
        assertRefused(request, english);
        assertThat(english.problem().detail()).isNotEqualTo(vietnamese.problem().detail());
        assertThat(english.problem().title()).isNotEqualTo(vietnamese.problem().title());
        assertThat(requests.state()).isEqualTo(before);
    }

    private static void assertRefused(BadRequest request, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(request.status());
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        var problem = answer.problem();
        assertThat(problem.code()).as(answer.body()).isEqualTo(request.code());
        assertThat(problem.status()).isEqualTo(request.status());
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.detail()).isNotBlank();
        assertThat(problem.correlationId()).isNotBlank();
        if (request.pointer() != null) {
            assertThat(problem.fieldErrors())
                    .as(answer.body())
                    .extracting(FieldError::pointer)
                    .contains(request.pointer());
            assertThat(problem.fieldErrors()).extracting(FieldError::detail).noneMatch(String::isBlank);
        }
    }
}
