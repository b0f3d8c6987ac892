package vn.hopluu.launcher;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hopluu.platform.Loopback;
import vn.hopluu.platform.PlatformProcess;
import vn.hopluu.platform.PlatformSettings;
import vn.hopluu.platform.StartFailure;

/** Says how each part of a system is started: its jar, its JVM, its environment, its log. */
final class Parts {

    static final String PLATFORM = "local-platform";

    private final LocalSettings settings;
    private final boolean training;
    private final HttpClient http = HttpClient.newHttpClient();

    Parts(LocalSettings settings, boolean training) {
        this.settings = settings;
        this.training = training;
    }

    /** Every part's preparation, for extraction and training. */
    static List<FastStart> preparations(Path root) {
        List<FastStart> all = new ArrayList<>(List.of(preparation(root, PLATFORM)));
        for (Service service : Service.values()) {
            all.add(preparation(root, service.title()));
        }
        return all;
    }

    Part platform() {
        LogFile log = log(PLATFORM);
        return new Part(
                PLATFORM,
                settings.ports().kafka(),
                settings.root(),
                folder("tmp", PLATFORM),
                log,
                Readiness.line(log.path(), PlatformProcess.READY),
                command(
                        PLATFORM,
                        PLATFORM,
                        Memory.large("1g"),
                        List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")),
                environment(PLATFORM, Map.of(PlatformProcess.LEASH, "")),
                true,
                patience());
    }

    List<Part> services() {
        List<Part> parts = new ArrayList<>();
        for (Service service : Service.values()) {
            parts.add(service(service, service.title(), service.port(settings.ports())));
        }
        for (int number = 2; number <= settings.aggregationInstances(); number++) {
            parts.add(service(Service.AGGREGATION, Service.AGGREGATION.title() + "-" + number, Loopback.freePort()));
        }
        return parts;
    }

    /** Runs a service's program once, as a command of this terminal, with what the running service is told. */
    ProcessBuilder command(Service service, List<String> options) {
        List<String> command = command(service.title(), service.title(), service.memory(), settings.jvmArguments());
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment(service.title(), own(service, service.title(), 0)));
        return builder;
    }

    private Part service(Service service, String name, int port) {
        return new Part(
                name,
                port,
                settings.root(),
                folder("tmp", name),
                log(name),
                Readiness.health(http, port),
                command(service.title(), name, service.memory(), settings.jvmArguments()),
                environment(name, own(service, name, port)),
                false,
                patience());
    }

    /** A JVM in training writes its cache when it is told to stop; that takes a while. */
    private Duration patience() {
        return training ? Duration.ofMinutes(5) : Duration.ofSeconds(30);
    }

    private List<String> command(String module, String name, Memory memory, List<String> jvmArguments) {
        FastStart start = preparation(settings.root(), module);
        List<String> command = new ArrayList<>(List.of(JavaCommand.java()));
        command.addAll(memory.flags());
        command.addAll(FastStart.JVM_FLAGS);
        command.add("-Djava.io.tmpdir=" + folder("tmp", name));
        command.addAll(jvmArguments);
        command.addAll(training && !start.isTrained() ? start.trainingArguments() : start.arguments());
        return command;
    }

    private static FastStart preparation(Path root, String module) {
        Path jar = root.resolve(module).resolve("target").resolve(module + ".jar");
        if (!Files.exists(jar)) {
            throw new StartFailure("%s has not been built: run ./hopluu build.".formatted(jar));
        }
        return new FastStart(jar);
    }

    private Map<String, String> environment(String name, Map<String, String> own) {
        Map<String, String> all = new HashMap<>(settings.ports().environment());
        all.put(PlatformSettings.DATA, settings.data().toString());
        all.put("HOPLUU_PUBLIC_ADDRESS", settings.ports().gatewayAddress().toString());
        all.put(
                "HOPLUU_KAFKA",
                "%s:%d".formatted(Loopback.ADDRESS, settings.ports().kafka()));
        all.put(
                "HOPLUU_MONGODB",
                "mongodb://%s:%d".formatted(Loopback.ADDRESS, settings.ports().mongodb()));
        all.putAll(own);
        all.putAll(settings.environment().getOrDefault(name, Map.of()));
        return all;
    }

    private Map<String, String> own(Service service, String name, int port) {
        return switch (service) {
            case ORG -> organisation();
            case REPORT -> Map.of();
            case AGGREGATION ->
                Map.of(
                        "HOPLUU_AGGREGATION_PORT", String.valueOf(port),
                        "HOPLUU_INSTANCE", name,
                        "HOPLUU_WEBHOOK_SECRET_FILE",
                                Secrets.madeIn(settings.data()).webhookSecret().toString(),
                        "HOPLUU_STATE", folder("streams", name).toString());
            case GATEWAY ->
                Map.of(
                        "HOPLUU_ORG_URL", address(Service.ORG),
                        "HOPLUU_REPORT_URL", address(Service.REPORT),
                        "HOPLUU_AGGREGATION_URL", address(Service.AGGREGATION),
                        "HOPLUU_PORTAL_DIRECTORY", portal());
        };
    }

    /** Secrets go by the environment: a command line can be read by everybody on the machine. */
    private Map<String, String> organisation() {
        Secrets secrets = Secrets.madeIn(settings.data());
        return Map.of(
                "HOPLUU_DATASET",
                settings.dataset(),
                "HOPLUU_SECRET_FILE",
                secrets.serviceSecret().toString(),
                DemoClient.SECRET,
                secrets.demoClient(),
                "HOPLUU_DEMO_PASSWORD",
                secrets.demoPassword());
    }

    private String address(Service service) {
        return Ports.address(service.port(settings.ports())).toString();
    }

    /** The built web page, or nothing when this machine could not build it. */
    private String portal() {
        Path built = settings.root().resolve("portal").resolve("build");
        return Files.isDirectory(built) ? built.toString() : "";
    }

    private LogFile log(String name) {
        return new LogFile(settings.data().resolve("logs").resolve(name + ".log"));
    }

    private Path folder(String kind, String name) {
        return settings.data().resolve(kind).resolve(name);
    }
}
