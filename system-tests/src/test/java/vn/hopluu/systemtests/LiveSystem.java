package vn.hopluu.systemtests;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Http;
import vn.hopluu.benchmarks.client.Period;
import vn.hopluu.benchmarks.client.UnexpectedAnswer;
import vn.hopluu.launcher.LocalSettings;
import vn.hopluu.launcher.LocalSystem;
import vn.hopluu.launcher.Ports;
import vn.hopluu.launcher.ServiceProcess;
import vn.hopluu.systemtests.signin.DemoPerson;
import vn.hopluu.systemtests.signin.SignedIn;

/** The system under test, as {@code ./hopluu up} starts it, but on free ports and with data of its own. */
public final class LiveSystem implements AutoCloseable {

    /** Far off, so that no test becomes late by being slow. */
    static final Instant DUE = Instant.parse("2065-01-01T00:00:00Z");

    /** The parts that tests end; the names are the launcher's. */
    enum Service {
        PLATFORM("local-platform"),
        ORG("org-service"),
        REPORT("report-service"),
        AGGREGATION("aggregation-service"),
        SECOND_AGGREGATION("aggregation-service-2");

        private final String title;

        Service(String title) {
            this.title = title;
        }
    }

    private final Ports ports;
    private final LocalSystem system;
    private final GatewayClient gateway;
    private final Set<ServiceProcess> down = new LinkedHashSet<>();

    private LiveSystem(LocalSettings settings) {
        this(settings, null);
    }

    /** @param tokens of a client that may do everything; left out, those of {@code demo} */
    private LiveSystem(LocalSettings settings, @Nullable Supplier<String> tokens) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
        // What is waited for is often a 404 before it is there.
        Awaitility.ignoreExceptionByDefault(UnexpectedAnswer.class);
        this.ports = settings.ports();
        this.system = LocalSystem.start(settings);
        this.gateway = new GatewayClient(system.gateway(), tokens == null ? system.tokens() : tokens);
    }

    /** Started once for all tests of a run, and stopped with it. */
    public static LiveSystem shared() {
        return Shared.SYSTEM;
    }

    /** One more, that the caller closes. */
    static LiveSystem ownWithTwoInstances() {
        return new LiveSystem(settings().withAggregationInstances(2));
    }

    /** One more, with other units to begin with, that the caller closes. */
    static LiveSystem ownWithDataset(String dataset) {
        return new LiveSystem(settings().withDataset(dataset));
    }

    /** One more, started as the caller says, that the caller closes. */
    static LiveSystem own(UnaryOperator<LocalSettings> changes) {
        return new LiveSystem(changes.apply(settings()));
    }

    /** One more, whose tokens somebody else issues, that the caller closes. */
    public static LiveSystem ownWithIssuer(Map<String, String> issuer, Supplier<String> tokens) {
        var settings = settings();
        for (var service : List.of("org-service", "report-service", "aggregation-service", "gateway")) {
            settings = settings.withEnvironment(service, issuer);
        }
        return new LiveSystem(settings, tokens);
    }

    /** One more, that nothing else disturbs and that holds nobody back for asking much; it lives as long as the run. */
    public static LiveSystem withoutLimits() {
        return Unlimited.SYSTEM;
    }

    /** What lives for a minute is done before the thorough compiler's work is of any use: that would be half of a start. */
    private static LocalSettings settings() {
        var data = Path.of("target", "live", UUID.randomUUID().toString());
        return LocalSettings.apart(Path.of(".."), data).withJvmArguments(List.of("-XX:TieredStopAtLevel=1"));
    }

    /** The system as the client {@code demo} sees it, which may do everything. */
    public GatewayClient gateway() {
        return gateway;
    }

    /** The system as somebody sees it who signed in; the caller closes it. */
    public GatewayClient as(DemoPerson person) {
        return new GatewayClient(address(), new SignedIn(address(), person.email(), demoPassword()));
    }

    public URI address() {
        return system.gateway();
    }

    /** aggregation-service past the gateway: for what operators do. */
    public Http operations() {
        return new Http(part(Service.AGGREGATION).uri(), system.tokens());
    }

    String mongodb() {
        return "mongodb://127.0.0.1:" + ports.mongodb();
    }

    /** The address of a service past the gateway, as only this machine knows it. */
    public URI past(String service) {
        return system.service(service).uri();
    }

    /** A token of the client {@code demo}. */
    public String token() {
        return system.tokens().get();
    }

    /** The password of every demo person. */
    public String demoPassword() {
        return system.demoPassword();
    }

    /** Where the system keeps its data, its secrets and its logs. */
    public Path data() {
        return system.data();
    }

    public String kafka() {
        return "127.0.0.1:" + part(Service.PLATFORM).port();
    }

    /** Opens a period for the communes and departments of a subtree, unless it is open, and waits until it is. */
    public Answer openFor(String subtree, String period) {
        var opening = new Period.Opening(subtree, List.of("COMMUNE", "DEPARTMENT"), DUE);
        var path = "/api/forms/TT-CCHC/periods/" + period;
        var answer = gateway.http().send("PUT", path, opening, Map.of());
        if (answer.succeeded()) {
            await(period)
                    .until(() -> gateway.period("TT-CCHC", period).orElseThrow().open());
        }
        return answer;
    }

    /** The metrics of the services that read topics. */
    Stream<String> metrics() {
        return Stream.of(Service.REPORT, Service.AGGREGATION).flatMap(service -> {
            try (var http = new Http(part(service).uri())) {
                var any = Map.of("Accept", "*/*");
                return http.send("GET", "/actuator/prometheus", BodyPublishers.noBody(), any)
                        .successful()
                        .body()
                        .lines();
            }
        });
    }

    /** As a crash would: SIGKILL. */
    synchronized void kill(Service service) {
        kill(part(service));
    }

    synchronized void killEverything() {
        system.all().forEach(this::kill);
    }

    private void kill(ServiceProcess part) {
        part.kill();
        down.add(part);
    }

    synchronized void startWhatIsDown() {
        down.forEach(ServiceProcess::restart);
        down.forEach(ServiceProcess::awaitReady);
        down.clear();
    }

    private ServiceProcess part(Service service) {
        return system.service(service.title);
    }

    @Override
    public void close() {
        gateway.close();
        system.close();
    }

    private static final class Unlimited {
        private static final LiveSystem SYSTEM = new LiveSystem(settings()
                .withEnvironment("gateway", Map.of("HOPLUU_RATE_LIMIT", "0", "HOPLUU_SIGN_IN_RATE_LIMIT", "0")));
    }

    private static final class Shared {
        private static final LiveSystem SYSTEM = new LiveSystem(settings());
    }
}
