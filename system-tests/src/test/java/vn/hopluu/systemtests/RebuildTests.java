package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.hopluu.benchmarks.client.Http;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;

/** Totals made anew from the topics alone are the same totals, and the old ones are shown until then. */
@TestInstance(Lifecycle.PER_CLASS)
class RebuildTests {

    private static final Scope PROVINCE = new Scope("TT-CCHC", "2020-M07", "tinh-ha-tinh", Structure.THEN);

    private final LiveSystem system = LiveSystem.shared();

    @Test
    void givesTheSameTotalsWhileTheOldOnesServe() {
        var filing = new Filing(system, List.of("2020-M07"));
        filing.sendAll(number -> {});
        filing.assertCountedExactly();
        var before = system.gateway().totals(PROVINCE).total();

        try (var operations = system.operations()) {
            var started = operations.send("POST", "/operations/rebuilds", Map.of(), Map.of());
            assertThat(started.status()).isEqualTo(202);
            await().atMost(Duration.ofSeconds(90)).until(() -> {
                var shown = system.gateway().totals(PROVINCE).total();
                assertThat(shown.counts()).isEqualTo(before.counts());
                assertThat(shown.lines()).isEqualTo(before.lines());
                return done(operations);
            });
        }

        // Instances take the new totals up within a second or so of each other.
        await().until(() -> system.gateway().totals(PROVINCE).total().sequence() > before.sequence());
        filing.assertCountedExactly();
        assertThat(system.gateway().totals(PROVINCE).total().lines()).isEqualTo(before.lines());
    }

    @Test
    void countsWhatIsSentMeanwhile() {
        var filing = new Filing(system, List.of("2020-M08"));
        try (var operations = system.operations()) {
            operations.send("POST", "/operations/rebuilds", Map.of(), Map.of()).successful();
            filing.sendAll(number -> {});
            await().atMost(Duration.ofSeconds(90)).until(() -> done(operations));
        }

        filing.assertCountedExactly();
    }

    private static boolean done(Http operations) {
        return operations
                .get("/operations/rebuilds/current")
                .json()
                .at("/state")
                .asString()
                .equals("DONE");
    }
}
