package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hopluu.systemtests.Figures.values;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.benchmarks.client.GatewayClient;

/** A keystroke whose saving was acknowledged is there, whatever is killed, and whatever arrives late. */
class DraftCrashTests {

    private static final String REPORT = "TT-CCHC.2019-M04.xa-xuan-lien";
    private static final int KILLED_AFTER = 40;
    private static final int SAVES = 120;

    private final LiveSystem system = LiveSystem.shared();
    private final GatewayClient gateway = system.gateway();

    @AfterEach
    void everythingIsBack() {
        system.startWhatIsDown();
    }

    @Test
    void everyAcknowledgedSaveOutlivesItsServiceAndItsStore() {
        system.openFor("tinh-ha-tinh", "2019-M04");
        var restarted = new CompletableFuture<Void>();
        for (var number = 1; number <= SAVES; number++) {
            if (number == KILLED_AFTER) Thread.startVirtualThread(() -> killAndRestart(restarted));
            type(number);
        }
        restarted.join();

        system.killEverything();
        system.startWhatIsDown();

        await().untilAsserted(() -> assertThat(stored()).isEqualTo(SAVES));
        var first = save("\"1\"", 1);
        assertThat(first.status()).isEqualTo(412);
        assertThat(first.json().at("/conflict/cells/0/stored").asInt()).isEqualTo(SAVES);
        assertThat(stored()).isEqualTo(SAVES);
    }

    /** As a page does: saves on top of what is stored until that is acknowledged, and never finds less than it was told. */
    private void type(int number) {
        await().until(() -> {
            var seen = gateway.http().get("/api/reports/" + REPORT);
            if (!seen.succeeded()) return false;
            assertThat(seen.json().at("/draft/values/PRESS_ITEMS").asInt(0)).isBetween(number - 1, number);
            return save(seen.header("ETag").orElseThrow(), number).succeeded();
        });
    }

    private Answer save(String etag, int number) {
        var path = "/api/reports/" + REPORT + "/draft";
        return gateway.http().send("PUT", path, values("PRESS_ITEMS", number), Map.of("If-Match", etag));
    }

    private int stored() {
        return gateway.report(REPORT).json().at("/draft/values/PRESS_ITEMS").asInt();
    }

    private void killAndRestart(CompletableFuture<Void> restarted) {
        try {
            system.kill(LiveSystem.Service.REPORT);
            system.kill(LiveSystem.Service.PLATFORM);
            system.startWhatIsDown();
            restarted.complete(null);
        } catch (RuntimeException failed) {
            restarted.completeExceptionally(failed);
        }
    }
}
