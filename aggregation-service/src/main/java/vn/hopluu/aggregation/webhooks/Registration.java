package vn.hopluu.aggregation.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.access.Caller;
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
    private final Deeds deeds;
    private final InstantSource clock;

    Registration(
            Subscriptions subscriptions,
            Vault vault,
            Broker broker,
            WebhookSettings settings,
            Deeds deeds,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.vault = vault;
        this.broker = broker;
        this.settings = settings;
        this.deeds = deeds;
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
    Answer make(Caller caller, String key, String unit, Wish wish) {
        String id = "wh_" + Envelope.digest(caller.subject() + '\n' + key).substring(0, 32);
        String request = Envelope.digest(unit + '\n' + wish);
        Optional<Subscription> before = subscriptions.find(id);
        if (before.isPresent()) {
            return repeated(before.get(), request);
        }
        return against(unit)
                .<Answer>map(Answer.Refused::new)
                .orElseGet(() -> ends().map(marks -> make(caller, id, request, unit, wish, marks))
                        .orElseGet(() -> new Answer.Refused(Refusal.of(Code.SERVICE_UNAVAILABLE))));
    }

    private static Answer repeated(Subscription before, String request) {
        return before.request().equals(request)
                ? new Answer.MadeBefore(before)
                : new Answer.Refused(Refusal.of(Code.IDEMPOTENCY_KEY_REUSED));
    }

    private Optional<Refusal> against(String unit) {
        return againstSecrets().or(() -> againstOneMore(unit));
    }

    /** Without the operator's secret none of ours can be kept. */
    Optional<Refusal> againstSecrets() {
        return vault.isSetUp() ? Optional.empty() : Optional.of(Refusal.of(Code.WEBHOOKS_NOT_SET_UP));
    }

    private Optional<Refusal> againstOneMore(String unit) {
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

    private Answer make(Caller caller, String id, String request, String unit, Wish wish, Map<String, Long> marks) {
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
        return subscriptions.add(made, deeds.made(caller, made))
                ? new Answer.Made(made, secret)
                : subscriptions
                        .find(id)
                        .map(before -> repeated(before, request))
                        .orElseGet(() -> new Answer.Refused(Refusal.of(Code.IDEMPOTENCY_KEY_REUSED)));
    }

    /** Empty when the subscription is no longer the one before. The former secret signs as well for a while. */
    Optional<byte[]> rotate(Caller caller, Subscription before) {
        Instant now = clock.instant();
        byte[] secret = Vault.newSecret();
        List<SealedSecret> secrets = new ArrayList<>(List.of(new SealedSecret(vault.seal(before.id(), secret), null)));
        before.secrets().stream()
                .filter(one -> one.until() == null)
                .map(one -> new SealedSecret(one.sealed(), now.plus(settings.formerSecret())))
                .forEach(secrets::add);
        return subscriptions.rotate(before, secrets, deeds.rotated(caller, before))
                ? Optional.of(secret)
                : Optional.empty();
    }
}
