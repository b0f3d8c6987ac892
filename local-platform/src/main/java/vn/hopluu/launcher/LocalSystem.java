package vn.hopluu.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import vn.hopluu.platform.StartFailure;

/** The whole system as processes of this machine: broker and store, the services, the gateway. */
public final class LocalSystem implements AutoCloseable {

    private final LocalSettings settings;
    private final ServiceProcess platform;
    private final List<ServiceProcess> services;
    private final ClientTokens tokens;
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private final Thread hook = new Thread(this::stop, "system-stop");

    private LocalSystem(LocalSettings settings, Parts parts) {
        this.settings = settings;
        this.platform = process(parts.platform());
        this.services = parts.services().stream().map(this::process).toList();
        this.tokens = DemoClient.tokens(gateway(), settings.data());
    }

    /** Starts everything at once and returns when every part is ready. */
    public static LocalSystem start(LocalSettings settings) {
        return start(settings, line -> {});
    }

    /**
     * Starts everything at once and returns when every part is ready.
     *
     * @param progress receives one line for each part that becomes ready
     * @throws StartFailure with one sentence, when the system cannot run; nothing is left running then
     */
    public static LocalSystem start(LocalSettings settings, Consumer<String> progress) {
        return start(settings, new Parts(settings, false), progress);
    }

    static LocalSystem start(LocalSettings settings, Parts parts, Consumer<String> progress) {
        settings.ports().requireFree();
        LocalSystem system = new LocalSystem(settings, parts);
        Runtime.getRuntime().addShutdownHook(system.hook);
        try {
            system.all().forEach(ServiceProcess::start);
            system.awaitReady(progress);
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /** The one public address. */
    public URI gateway() {
        return service(Service.GATEWAY.title()).uri();
    }

    /** Tokens of the machine client {@code demo}, which may do everything everywhere. */
    public ClientTokens tokens() {
        return tokens;
    }

    /** A part by its name: {@code org-service}, {@code aggregation-service-2}, {@code local-platform} … */
    public ServiceProcess service(String name) {
        return all().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no part named " + name));
    }

    /** Every part, the platform first. */
    public List<ServiceProcess> all() {
        List<ServiceProcess> all = new ArrayList<>(List.of(platform));
        all.addAll(services);
        return all;
    }

    /** The password of every demo person. */
    public String demoPassword() {
        return Secrets.of(settings.data()).demoPassword();
    }

    /** The folder that holds the data, the secrets and the logs. */
    public Path data() {
        return settings.data();
    }

    /** Completes with one sentence when a part ends that nobody stopped. */
    public CompletableFuture<String> failure() {
        return failure.copy();
    }

    /** Stops everything, the services before broker and store. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            return;
        }
    }

    private synchronized void stop() {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            services.forEach(service -> executor.submit(service::stop));
        }
        platform.stop();
    }

    private ServiceProcess process(Part part) {
        return new ServiceProcess(part, new Companions());
    }

    /** All processes end when the launcher does, however it ends: the platform, on its leash, sees to that. */
    private final class Companions implements ServiceProcess.Watcher {

        @Override
        public void started(ServiceProcess process) {
            if (process == platform) {
                services.forEach(platform::takeAlong);
            } else {
                platform.takeAlong(process);
            }
        }

        @Override
        public void ended(ServiceProcess process) {
            failure.complete(process.obituary());
        }
    }

    private void awaitReady(Consumer<String> progress) {
        long begin = System.nanoTime();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<String> ready = new ExecutorCompletionService<>(executor);
            all().forEach(process -> ready.submit(() -> {
                process.awaitReady();
                return "%-26s ready %5.1f s".formatted(title(process), (System.nanoTime() - begin) / 1e9);
            }));
            try {
                for (int waiting = all().size(); waiting > 0; waiting--) {
                    progress.accept(ready.take().get());
                }
            } catch (ExecutionException e) {
                executor.shutdownNow();
                throw e.getCause() instanceof StartFailure sentence
                        ? sentence
                        : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                executor.shutdownNow();
                Thread.currentThread().interrupt();
                throw new StartFailure("Starting the system was interrupted.", e);
            }
        }
    }

    private String title(ServiceProcess process) {
        return process == platform ? "broker and store" : process.name();
    }
}
