package vn.hopluu.aggregation.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.feed.Broker;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Refusal;
import vn.hopluu.aggregation.webhooks.Subscription.Progress;
import vn.hopluu.aggregation.webhooks.Subscription.SealedSecret;
import vn.hopluu.aggregation.webhooks.Subscription.State;

/** Makes subscriptions and their secrets. */
@Component
class Registration {

    private static final int MOST_OF_A_UNIT = 50;

    private final Subscriptions subscriptions;
    private final Vault vault;
    private final Broker broker;
    private final WebhookSettings settings;
    private final InstantSource clock;

    Registration(
            Subscriptions subscriptions, Vault vault, Broker broker, WebhookSettings settings, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.vault = vault;
        this.broker = broker;
        this.settings = settings;
        this.clock = clock;
    }

    sealed interface Answer {

        /** @param secret to be shown, this once */
        record Made(Subscription subscription, byte[] secret) implements Answer {}

        /** By an earlier request with the same key. */
        record MadeBefore(Subscription subscription) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    /** @param key the same for a repetition, whose answer then is the subscription that the first one made */
    Answer make(String caller, String key, String unit, Wish wish) {
        String id = "wh_" + Envelope.digest(caller + '\n' + key).substring(0, 32);
        String request = Envelope.digest(unit + '\n' + wish);
        Optional<Subscription> before = subscriptions.find(id);
        if (before.isPresent()) {
            return repeated(before.get(), request);
        }
        return against(unit)
                .<Answer>map(Answer.Refused::new)
                .orElseGet(() -> ends().map(marks -> make(id, request, unit, wish, marks))
                        .orElseGet(() -> new Answer.Refused(Refusal.of(Code.SERVICE_UNAVAILABLE))));
    }

    private static Answer repeated(Subscription before, String request) {
        return before.request().equals(request)
                ? new Answer.MadeBefore(before)
                : new Answer.Refused(Refusal.of(Code.IDEMPOTENCY_KEY_REUSED));
    }

    private Optional<Refusal> against(String unit) {
        if (!vault.isSetUp()) {
            return Optional.of(Refusal.of(Code.WEBHOOKS_NOT_SET_UP));
        }
        long many = subscriptions.all().stream()
                .filter(one -> one.unit().equals(unit))
                .count();
        return many < MOST_OF_A_UNIT
                ? Optional.empty()
                : Optional.of(Refusal.of(Code.TOO_MANY_WEBHOOKS, unit, String.valueOf(MOST_OF_A_UNIT)));
    }

    /** Where the topics end now: what is told begins there. */
    private Optional<Map<String, Long>> ends() {
        Map<String, Long> marks = new HashMap<>();
        for (String topic : WebhookFeed.TOPICS) {
            Optional<Map<Integer, Long>> ends = broker.ends(topic);
            if (ends.isEmpty()) {
                return Optional.empty();
            }
            ends.get().forEach((partition, end) -> marks.put(new Fact.Source(topic, partition, end).mark(), end - 1));
        }
        return Optional.of(marks);
    }

    private Answer make(String id, String request, String unit, Wish wish, Map<String, Long> marks) {
        Instant now = clock.instant();
        byte[] secret = Vault.newSecret();
        var made = new Subscription(
                id,
                1,
                unit,
                wish.form(),
                wish.kinds(),
                wish.address(),
                wish.description(),
                State.ACTIVE,
                request,
                List.of(new SealedSecret(vault.seal(id, secret), null)),
                now,
                now,
                1,
                marks,
                List.of(),
                Progress.NONE);
        return subscriptions.add(made)
                ? new Answer.Made(made, secret)
                : repeated(subscriptions.find(id).orElse(made), request);
    }

    /** Empty when the subscription is no longer the one before. The former secret signs as well for a while. */
    Optional<byte[]> rotate(Subscription before) {
        Instant now = clock.instant();
        byte[] secret = Vault.newSecret();
        List<SealedSecret> secrets = new ArrayList<>(List.of(new SealedSecret(vault.seal(before.id(), secret), null)));
        before.secrets().stream()
                .filter(one -> one.until() == null)
                .map(one -> new SealedSecret(one.sealed(), now.plus(settings.formerSecret())))
                .forEach(secrets::add);
        return subscriptions.rotate(before, secrets, now) ? Optional.of(secret) : Optional.empty();
    }
}
