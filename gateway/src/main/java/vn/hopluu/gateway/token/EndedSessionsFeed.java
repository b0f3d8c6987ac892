package vn.hopluu.gateway.token;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.gateway.GatewaySettings;

/** Asks org-service every second which sessions have ended. Another issuer in its place is not asked. */
@Component
class EndedSessionsFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EndedSessionsFeed.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final GatewaySettings settings;
    private final OwnRequests requests;
    private final EndedSessions sessions;
    private final JsonMapper json;

    private volatile Disposable asking = Disposables.disposed();
    private volatile @Nullable String cursor;
    private volatile long answered = System.nanoTime();
    private volatile boolean away;

    EndedSessionsFeed(
            GatewaySettings settings,
            OwnRequests requests,
            EndedSessions sessions,
            JsonMapper json,
            MeterRegistry metrics) {
        this.settings = settings;
        this.requests = requests;
        this.sessions = sessions;
        this.json = json;
        TimeGauge.builder("hopluu.sessions.ended.age", this::age, TimeUnit.NANOSECONDS)
                .description("since org-service last said which sessions have ended")
                .register(metrics);
    }

    @Override
    public void start() {
        if (settings.isIssuerOurOwn()) {
            asking = Mono.defer(this::ask)
                    .retryWhen(Retry.backoff(Long.MAX_VALUE, PAUSE)
                            .maxBackoff(LONGEST_PAUSE)
                            .doBeforeRetry(this::failed))
                    .repeatWhen(done -> done.delayElements(PAUSE))
                    .subscribe();
        }
    }

    private Mono<Void> ask() {
        return requests.get(address())
                .map(answer -> json.readValue(answer, Ended.class))
                .doOnNext(this::take)
                .then();
    }

    private URI address() {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromUri(settings.orgUrl().resolve("/operations/sessions/ended"));
        return cursor == null
                ? address.build().toUri()
                : address.queryParam("after", "{cursor}").build(cursor);
    }

    private void take(Ended answer) {
        sessions.add(answer.ended());
        cursor = answer.next();
        answered = System.nanoTime();
        if (away) {
            log.info("org-service tells which sessions have ended again");
            away = false;
        }
    }

    /** A cursor that is refused is forgotten; that org-service is away is said once. */
    private void failed(Retry.RetrySignal attempt) {
        if (attempt.failure() instanceof WebClientResponseException refused
                && refused.getStatusCode().is4xxClientError()) {
            cursor = null;
        }
        if (!away) {
            log.warn(
                    "org-service does not tell which sessions have ended: {}",
                    attempt.failure().toString());
            away = true;
        }
    }

    private double age() {
        return settings.isIssuerOurOwn() ? System.nanoTime() - answered : 0;
    }

    @Override
    public void stop() {
        asking.dispose();
    }

    @Override
    public boolean isRunning() {
        return !asking.isDisposed();
    }

    private record Ended(List<String> ended, String next) {}
}
