package vn.hopluu.systemtests.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.systemtests.LiveSystem;
import vn.hopluu.systemtests.Wire;
import vn.hopluu.systemtests.access.OpenApi;

/**
 * Random and nasty requests to every operation of the OpenAPI documents, by several callers: no answer is a failure of ours, and
 * none tells what is inside. {@code -Dhopluu.fuzz.seed=} draws the same requests again.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FuzzTests {

    private static final long SEED = Long.getLong("hopluu.fuzz.seed", new Random().nextInt(1_000_000));
    private static final int ROUNDS = Integer.getInteger("hopluu.fuzz.rounds", 40);

    /** What only fuzzing plays with, so that it cannot spoil what others test. */
    private static final String UNITS = """
            unit,from,to,name,kind,parent
            gia-lap-tinh-may,2000-01-01,,Tỉnh giả lập may rủi,PROVINCE,
            gia-lap-xa-may-1,2000-01-01,,Xã giả lập may,COMMUNE,gia-lap-tinh-may
            gia-lap-xa-may-2,2000-01-01,,Xã giả lập rủi,COMMUNE,gia-lap-tinh-may
            """;

    private static final List<String> KNOWN = List.of(
            "gia-lap-tinh-may",
            "gia-lap-xa-may-1",
            "gia-lap-xa-may-2",
            "TT-CCHC",
            "TT-CCHC.2010-Y.gia-lap-xa-may-1",
            "2010-Y",
            "2010-H1",
            "CONTESTS",
            "COMMUNE",
            "DUE",
            "THEN",
            "REVIEWER",
            "1");

    private final LiveSystem system = LiveSystem.withoutLimits();
    private final Wire wire = new Wire(system.address());
    private final OpenApi interfaces = OpenApi.read(system.gateway().http());

    @BeforeAll
    void enterUnits() {
        system.gateway()
                .http()
                .send("POST", "/api/imports/units", BodyPublishers.ofString(UNITS), Map.of("Content-Type", "text/csv"))
                .successful();
    }

    @TestFactory
    Stream<DynamicTest> neverFailsAndNeverLeaks() {
        return interfaces.operations().stream()
                .map(operation -> dynamicTest(operation + " (seed " + SEED + ")", () -> fuzz(operation)));
    }

    private void fuzz(String operation) {
        var source = source(operation);
        for (int round = 0; round < ROUNDS; round++) {
            var request = source.draw();
            var headers = new HashMap<>(request.headers());
            headers.putAll(caller(round));

            var answer = answer(request, headers);

            assertThat(answer.status())
                    .as("seed %d: %s%n%s", SEED, request, answer.body())
                    .isBetween(200, 499);
            new Leaks(system).assertNone(answer, request.toString());
        }
    }

    /** No answer in time is as bad as a wrong one. */
    private Answer answer(FuzzedRequest request, Map<String, String> headers) {
        try {
            return wire.send(request.method(), request.path(), headers, request.body());
        } catch (UncheckedIOException none) {
            throw new AssertionError("seed %d: %s".formatted(SEED, request), none);
        }
    }

    /** Each operation draws for itself, so that one can be repeated without the others. */
    private FuzzedRequest.Source source(String operation) {
        var random = new Random(SEED + operation.hashCode());
        var nasty = new Nasty(random, KNOWN);
        var parts = operation.split(" ");
        var described = interfaces.document().path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
        var values = new SchemaValues(interfaces.document(), random, nasty);
        return new FuzzedRequest.Source(parts[0], parts[1], described, random, nasty, values);
    }

    /** Mostly somebody who may do everything: what is refused at the door tests only the door. */
    private Map<String, String> caller(int round) {
        return switch (round % 8) {
            case 0 -> Map.of();
            case 1 -> Map.of("Authorization", "Bearer nonsense");
            default -> Map.of("Authorization", "Bearer " + system.token());
        };
    }
}
