package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.systemtests.LiveSystem.Service.AGGREGATION;
import static vn.hopluu.systemtests.LiveSystem.Service.REPORT;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.systemtests.LiveSystem.Service;

/** Processes are killed in the middle of the work; what was acknowledged is counted, once, exactly. */
class CrashTests {

    private final LiveSystem system = LiveSystem.shared();

    @AfterEach
    void everythingIsBack() {
        system.startWhatIsDown();
    }

    @Test
    void totalsAreExactAfterTheirServiceWasKilledAmidTwoThousandSubmissions() {
        var filing = new Filing(
                system,
                List.of(
                        "2021-M02",
                        "2021-M03",
                        "2021-M04",
                        "2021-M05",
                        "2021-M06",
                        "2021-M07",
                        "2021-M08",
                        "2021-M09",
                        "2021-M10"));
        assertThat(filing.size()).isGreaterThan(2000);

        var restarted = sendAllAndKill(AGGREGATION, filing, 700);

        restarted.join();
        filing.assertCountedExactly();
    }

    /** Killed right after replies, the service holds outbox entries that were written and not yet published. */
    @Test
    void everyAcknowledgedReportIsCountedAfterTheReportServiceWasKilled() {
        var filing = new Filing(system, List.of("2021-M11", "2021-M12"));

        var restarted = sendAllAndKill(REPORT, filing, 200);

        restarted.join();
        filing.assertCountedExactly();
    }

    private CompletableFuture<Void> sendAllAndKill(Service service, Filing filing, int afterReports) {
        var restarted = new CompletableFuture<Void>();
        filing.sendAll(number -> {
            if (number == afterReports) Thread.startVirtualThread(() -> killAndRestart(service, restarted));
        });
        return restarted;
    }

    private void killAndRestart(Service service, CompletableFuture<Void> restarted) {
        try {
            system.kill(service);
            system.startWhatIsDown();
            restarted.complete(null);
        } catch (RuntimeException failed) {
            restarted.completeExceptionally(failed);
        }
    }
}
