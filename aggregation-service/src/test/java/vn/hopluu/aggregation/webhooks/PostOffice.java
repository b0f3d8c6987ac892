package vn.hopluu.aggregation.webhooks;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.conversions.Bson;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.feed.TestStore;
import vn.hopluu.aggregation.topology.BasisTotal;
import vn.hopluu.aggregation.topology.Counts;
import vn.hopluu.aggregation.topology.LineTotal;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.Structure;
import vn.hopluu.aggregation.webhooks.Subscription.Progress;
import vn.hopluu.aggregation.webhooks.Subscription.SealedSecret;
import vn.hopluu.aggregation.webhooks.Subscription.State;

/** Everything between a fact and a receiver, at a real store, with a time of day that a test sets. */
final class PostOffice implements AutoCloseable {

    static final Instant NOON = Instant.parse("2024-06-10T05:00:00Z");

    final WebhookSettings settings;
    final TestStore store = new TestStore();
    final Subscriptions subscriptions = new Subscriptions(store.database());
    final Log log = new Log(store.database());
    final Leases leases = new Leases(store.database());
    final Vault vault;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Closeable> open = new ArrayList<>();
    private volatile Instant now = NOON;
    private final InstantSource clock = () -> now;
    final Appending appending = new Appending(store.database(), subscriptions, log, clock);
    private final Dispatcher instance;

    PostOffice() {
        this(Duration.ofMillis(500));
    }

    /** @param timeout of a delivery */
    PostOffice(Duration timeout) {
        settings = new WebhookSettings(
                "a secret of the operator's, for tests",
                "local",
                List.of(),
                Duration.ofDays(30),
                Duration.ofDays(3),
                Duration.ofSeconds(5),
                Duration.ofHours(6),
                timeout,
                Duration.ofHours(24),
                Duration.ofSeconds(30),
                8);
        vault = new Vault(settings);
        instance = instance();
    }

    /** One more instance of the service. */
    Dispatcher instance() {
        var metrics = new WebhookMetrics(meters, log, clock);
        var sender = new Sender(settings, new Receivers(settings));
        var courier = new Courier(subscriptions, leases, log, appending, vault, sender, settings, metrics, clock);
        var dispatcher = new Dispatcher(subscriptions, leases, courier, metrics, settings, clock);
        dispatcher.start();
        open.add(dispatcher::stop);
        open.add(sender::destroy);
        return dispatcher;
    }

    Subscription subscribe(URI address) {
        return subscribe(address, Vault.newSecret());
    }

    Subscription subscribe(URI address, byte[] secret) {
        String id = "wh_" + UUID.randomUUID();
        var made = new Subscription(
                id,
                1,
                "huyen",
                null,
                EnumSet.allOf(Kind.class),
                address,
                "",
                State.ACTIVE,
                "",
                List.of(new SealedSecret(vault.seal(id, secret), null)),
                now,
                now,
                1,
                Map.of(),
                List.of(),
                Progress.NONE);
        subscriptions.add(made, act(made));
        return made;
    }

    /** As an administrator has it done. */
    Act act(Subscription before) {
        return new Deeds(clock).replayed(new Caller("an-administrator", Set.of()), before, 1);
    }

    Subscription now(Subscription subscription) {
        return subscriptions.find(subscription.id()).orElseThrow();
    }

    void tell(Subscription subscription, Fact... facts) {
        appending.append(subscription.id(), List.of(facts));
    }

    void tellOfActs(Subscription subscription, int many) {
        IntStream.range(0, many).forEach(offset -> tell(subscription, act(offset)));
    }

    /** Looks, again and again, until what is waited for is there. */
    void until(Callable<Boolean> reached) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            instance.look();
            return reached.call();
        });
    }

    void look() {
        instance.look();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant instant() {
        return now;
    }

    void change(Subscription subscription, Bson change) {
        Subscriptions.collection(store.database()).updateOne(Filters.eq(subscription.id()), change);
    }

    static Fact act(long offset) {
        var report = new PublishedAct(
                "TT-CCHC.2024-H1.xa-a",
                offset + 1,
                "TT-CCHC",
                "2024-H1",
                LocalDate.parse("2024-06-14"),
                "xa-a",
                "huyen",
                "SUBMITTED",
                NOON,
                null,
                NOON);
        return new Fact.Act(
                new Fact.Source(Facts.REPORTS, 0, offset),
                Kind.REPORT_SUBMITTED,
                report,
                Facts.JSON.valueToTree(report));
    }

    static Fact total(long offset, String unit, int figure) {
        var lines = new TreeMap<String, LineTotal>();
        lines.put("CONTESTS", new LineTotal(3, new BasisTotal(2, new BigDecimal(figure)), BasisTotal.NONE));
        var total = new ScopeTotal(
                "TT-CCHC",
                "2024-H1",
                Structure.THEN,
                unit,
                null,
                offset + 1,
                offset,
                NOON,
                new Counts(3, 2, 2, 0, 0, 0),
                lines);
        var source = new Fact.Source("aggregation.totals.v1", 0, offset);
        return new Fact.NewTotal(source, total, NOON, Facts.JSON.valueToTree(total));
    }

    @Override
    public void close() throws IOException {
        for (Closeable one : open) {
            one.close();
        }
        store.close();
    }
}
