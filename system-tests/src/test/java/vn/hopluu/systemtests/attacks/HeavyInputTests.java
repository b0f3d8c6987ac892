package vn.hopluu.systemtests.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.hopluu.systemtests.LiveSystem;
import vn.hopluu.systemtests.Wire;

/** Bodies that are too large, too deep or too long-winded are refused at once, at every place that reads one. */
@TestInstance(Lifecycle.PER_CLASS)
class HeavyInputTests {

    private static final String PERIOD = "2024-M02";
    private static final String REPORT = "/api/reports/TT-CCHC." + PERIOD + ".xa-cuong-gian";
    private static final List<String> WRITES = List.of(
            "PUT " + REPORT + "/draft",
            "POST " + REPORT + "/submissions",
            "POST /api/restructurings/previews",
            "POST /api/imports/units?dryRun=true",
            "POST /api/totals/touched",
            "POST /api/clients",
            "POST /api/accounts");

    private final LiveSystem system = LiveSystem.withoutLimits();

    @BeforeAll
    void openThePeriod() {
        system.openFor("huyen-nghi-xuan", PERIOD);
    }

    @TestFactory
    Stream<DynamicTest> areRefused() {
        return WRITES.stream()
                .flatMap(write -> bodies().entrySet().stream()
                        .map(body -> dynamicTest(write + " " + body.getKey(), () -> refused(write, body.getValue()))));
    }

    private static Map<String, String> bodies() {
        var bodies = new LinkedHashMap<String, String>();
        bodies.put("two megabytes", "{\"values\":\"" + "x".repeat(2 << 20) + "\"}");
        bodies.put("deep objects", "{\"values\":".repeat(50_000) + "1" + "}".repeat(50_000));
        bodies.put("deep lists", "[".repeat(100_000));
        bodies.put("a number of many digits", "{\"values\":{\"CONTESTS\":" + "9".repeat(100_000) + "}}");
        bodies.put("a number of a great power", "{\"values\":{\"CONTESTS\":1e999999999}}");
        bodies.put("a long name", "{\"" + "n".repeat(200_000) + "\":1}");
        bodies.put("many names", "{" + "\"a\":1,".repeat(100_000) + "\"a\":1}");
        bodies.put("half a character", "{\"values\":{\"CONTESTS\":\"\\ud800\"}}");
        return bodies;
    }

    private void refused(String write, String body) {
        var headers = Map.of(
                "Authorization",
                "Bearer " + system.token(),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"1\"",
                "Idempotency-Key",
                "heavy-" + body.length());
        try (var wire = new Wire(system.address())) {
            var parts = write.split(" ");
            var answer = wire.send(parts[0], parts[1], headers, body.getBytes(UTF_8));

            assertThat(answer.status()).as(answer.body()).isIn(400, 413, 422);
            assertThat(answer.body()).hasSizeLessThan(20_000);
            assertThat(answer.problem().code()).isNotEmpty();
        }
    }
}
