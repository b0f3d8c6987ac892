package vn.hopluu.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.hopluu.platform.StartFailure;

/** One process of the system: a service, or the platform with broker and store. */
public final class ServiceProcess {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final long POLL_MILLIS = 200;

    /** Hears when the process begins, and when it ends without being asked to. */
    interface Watcher {

        void started(ServiceProcess process);

        void ended(ServiceProcess process);
    }

    private final Part part;
    private final Watcher watcher;
    private @Nullable Process process;

    ServiceProcess(Part part, Watcher watcher) {
        this.part = part;
        this.watcher = watcher;
    }

    public String name() {
        return part.name();
    }

    public int port() {
        return part.port();
    }

    /** The part's own address, past the gateway. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public Path log() {
        return part.log().path();
    }

    public long pid() {
        return running().pid();
    }

    /** The memory that the process holds at this moment (Linux only). */
    public long residentBytes() {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process at once, as a crash would (SIGKILL), and returns when it is gone. */
    public void kill() {
        Process victim = dismiss();
        if (victim != null) {
            victim.destroyForcibly().onExit().join();
        }
    }

    /** Starts the part again, after stopping it if it still runs; {@link #awaitReady()} waits until it serves. */
    public void restart() {
        stop();
        start();
    }

    /** Returns when the part serves; fails with a sentence when it ends before, or takes too long. */
    public void awaitReady() {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        try {
            while (!part.readiness().reached()) {
                if (running().waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new StartFailure(obituary());
                }
                if (System.nanoTime() > deadline) {
                    throw new StartFailure("%s was not ready after %d s; its last word was: %s; its log is %s"
                            .formatted(
                                    name(), READY_WITHIN.toSeconds(), part.log().lastError(), log()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Starting %s was interrupted.".formatted(name()), e);
        }
    }

    void start() {
        begin();
        watcher.started(this);
    }

    private synchronized void begin() {
        part.log().begin();
        try {
            Process started = part.builder().start();
            process = started;
            started.onExit().thenRun(() -> onEnd(started));
        } catch (IOException e) {
            throw new StartFailure("%s cannot be started: %s".formatted(name(), e.getMessage()), e);
        }
    }

    /** Has the other's process end with this one's starter, however that ends; for a part on a leash. */
    void takeAlong(ServiceProcess other) {
        try {
            OutputStream leash = running().getOutputStream();
            leash.write((other.pid() + "\n").getBytes(StandardCharsets.US_ASCII));
            leash.flush();
        } catch (IOException | IllegalStateException e) {
            return; // one of them is gone: there is nothing to take along
        }
    }

    /** Asks the process to end (SIGTERM), and ends it when it does not within the bound. */
    void stop() {
        Process last = dismiss();
        if (last == null) {
            return;
        }
        last.destroy();
        try {
            last.onExit().get(part.stopsWithin().toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            last.destroyForcibly().onExit().join();
        } catch (InterruptedException e) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** One sentence about a process that ended by itself. */
    String obituary() {
        return "%s ended by itself (exit code %d); its last word was: %s; its log is %s"
                .formatted(name(), running().exitValue(), part.log().lastError(), log());
    }

    private synchronized Process running() {
        if (process == null) {
            throw new IllegalStateException(name() + " has been stopped");
        }
        return process;
    }

    /** From here on the end of the process is expected. */
    private synchronized @Nullable Process dismiss() {
        Process last = process;
        process = null;
        return last;
    }

    private synchronized void onEnd(Process which) {
        if (which == process) {
            watcher.ended(this);
        }
    }
}
