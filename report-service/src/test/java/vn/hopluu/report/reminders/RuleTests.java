package vn.hopluu.report.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTests {

    /** The due day is 20 June, which ends at 17:00 UTC. */
    @ParameterizedTest
    @CsvSource({
        "-3, 08:00, 2024-06-17T01:00:00Z",
        "0, 08:00, 2024-06-20T01:00:00Z",
        "1, 08:00, 2024-06-21T01:00:00Z",
        "0, 23:59, 2024-06-20T16:59:00Z"
    })
    void firesAtItsTimeInVietnamSoManyDaysFromTheDueDay(int days, LocalTime at, Instant fires) {
        Rule rule = new Rule(days, at, List.of(Addressee.PREPARER));
        assertThat(rule.firesFor(Instant.parse("2024-06-20T17:00:00Z"))).isEqualTo(fires);
    }
}
