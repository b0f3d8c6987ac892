package vn.hopluu.aggregation.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.webhooks.Subscription.State;

/**
 * Delivers to one subscriber, one after the other. Only what was answered well is behind it: after a crash between an answer and its
 * note the same goes out again, with the same {@code webhook-id}.
 */
@Component
class Courier {

    private final Subscriptions subscriptions;
    private final Leases leases;
    private final Log log;
    private final Appending appending;
    private final Vault vault;
    private final Sender sender;
    private final Patience patience;
    private final WebhookSettings settings;
    private final WebhookMetrics metrics;
    private final InstantSource clock;

    Courier(
            Subscriptions subscriptions,
            Leases leases,
            Log log,
            Appending appending,
            Vault vault,
            Sender sender,
            WebhookSettings settings,
            WebhookMetrics metrics,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.leases = leases;
        this.log = log;
        this.appending = appending;
        this.vault = vault;
        this.sender = sender;
        this.patience = new Patience(settings, RandomGenerator.getDefault());
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** One delivery. False when there is nothing more to do for now, or somebody else does it. */
    boolean deliverNext(Subscription held) {
        Optional<Subscription> current = leases.renew(held, clock.instant().plus(settings.lease()));
        return current.filter(subscription -> subscription.isDue(clock.instant()))
                .flatMap(subscription -> next(subscription).map(entry -> deliver(subscription, entry)))
                .orElse(false);
    }

    private Optional<Entry> next(Subscription subscription) {
        long cursor = subscription.progress().cursor();
        return log.from(subscription.id(), cursor)
                .filter(entry -> entry.sequence() == cursor)
                .or(() -> subscriptions.find(subscription.id()).flatMap(now -> next(subscription, now)));
    }

    /** What has its number may not stand in the log yet; what stood there may be too old to be kept, all of it even. */
    private Optional<Entry> next(Subscription held, Subscription now) {
        appending.settle(now);
        Optional<Entry> next = log.from(held.id(), held.progress().cursor());
        if (next.isEmpty()) {
            leases.advance(held, now.next());
        }
        return next;
    }

    private boolean deliver(Subscription subscription, Entry waiting) {
        Optional<Entry> entry = log.begin(waiting, clock.instant());
        return entry.isPresent() && note(subscription, entry.get(), send(subscription, entry.get()));
    }

    private Outcome send(Subscription subscription, Entry entry) {
        Instant now = clock.instant();
        List<byte[]> secrets = vault.open(subscription, now);
        return secrets.isEmpty()
                ? new Outcome.Unanswered("secret")
                : sender.send(subscription.address(), Signature.headers(entry, secrets, now), entry.body());
    }

    private boolean note(Subscription subscription, Entry entry, Outcome outcome) {
        metrics.count(outcome);
        log.end(entry, outcome, clock.instant());
        return switch (outcome) {
            case Outcome.Delivered _ -> {
                leases.advance(subscription, entry.sequence() + 1);
                yield true;
            }
            case Outcome.Gone _ -> {
                leases.end(subscription, State.GONE, outcome.text(), clock.instant());
                yield false;
            }
            case Outcome.Refused _, Outcome.Unanswered _ -> {
                tryLater(subscription, outcome.text());
                yield false;
            }
        };
    }

    private void tryLater(Subscription subscription, String failure) {
        Instant now = clock.instant();
        Instant since = Objects.requireNonNullElse(subscription.progress().failingSince(), now);
        patience.next(subscription.progress().attempts(), since, now)
                .ifPresentOrElse(
                        at -> leases.retry(subscription, failure, since, at),
                        () -> leases.end(subscription, State.PAUSED, failure, now));
    }
}
