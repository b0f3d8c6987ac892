package vn.hopluu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hopluu.platform.StartFailure;

/** Processes that are no services: a shell that does what one would see of them. */
class ServiceProcessTests {

    private static final String SERVES = "echo ready; exec sleep 600";

    @TempDir
    private Path folder;

    private final CompletableFuture<String> death = new CompletableFuture<>();
    private final List<ServiceProcess> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(ServiceProcess::kill);
    }

    @Test
    void isReadyWhenItSaysSo() {
        ServiceProcess process = start(SERVES);
        process.awaitReady();

        assertThat(process.residentBytes()).isPositive();
    }

    @Test
    void namesWhoDiedBeforeItWasReadyAndWhyAndWhereItsLogIs() {
        ServiceProcess process =
                start("echo '{\"log\":{\"level\":\"ERROR\"},\"message\":\"the disk is full\"}'; echo bye; exit 3");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(process::awaitReady)
                .withMessage("fake ended by itself (exit code 3); its last word was: the disk is full; its log is %s"
                        .formatted(process.log()));
    }

    @Test
    void tellsOfADeathThatNobodyAskedFor() throws Exception {
        ServiceProcess process = start(SERVES);
        process.awaitReady();
        ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();

        assertThat(death.get(20, TimeUnit.SECONDS)).startsWith("fake ended by itself (exit code 137)");
    }

    @Test
    void keepsQuietAboutADeathThatWasAskedFor() {
        ServiceProcess process = start(SERVES);
        process.awaitReady();
        ProcessHandle handle = ProcessHandle.of(process.pid()).orElseThrow();
        process.kill();

        assertThat(handle.isAlive()).isFalse();
        assertThat(death).isNotDone();
    }

    @Test
    void runsAgainAfterAKill() {
        ServiceProcess process = start(SERVES);
        process.awaitReady();
        long first = process.pid();
        process.kill();
        process.restart();
        process.awaitReady();

        assertThat(process.pid()).isNotEqualTo(first);
    }

    private ServiceProcess start(String script) {
        LogFile log = new LogFile(folder.resolve("logs").resolve("fake.log"));
        Part part = new Part(
                "fake",
                0,
                folder,
                folder.resolve("tmp"),
                log,
                Readiness.line(log.path(), "ready"),
                List.of("/bin/sh", "-c", script),
                Map.of(),
                false,
                Duration.ofSeconds(10));
        ServiceProcess process = new ServiceProcess(part, new ServiceProcess.Watcher() {
            @Override
            public void started(ServiceProcess any) {}

            @Override
            public void ended(ServiceProcess any) {
                death.complete(any.obituary());
            }
        });
        started.add(process);
        process.start();
        return process;
    }
}
