package vn.hopluu.aggregation.webhooks;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Gives what is to be told its place in the log. One write on the subscription's document hands out the sequence numbers,
 * remembers how far each partition has come and holds the entries until they stand in the log; what a crash left there, whoever comes
 * next puts into the log. So nothing is lost, and nothing that is read twice is told twice.
 */
@Component
class Appending {

    private final MongoDatabaseFactory database;
    private final Subscriptions subscriptions;
    private final Log log;
    private final InstantSource clock;

    Appending(MongoDatabaseFactory database, Subscriptions subscriptions, Log log, InstantSource clock) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.log = log;
        this.clock = clock;
    }

    /** Facts of the same partition in order. Does nothing where there is no such subscription any more. */
    void append(String subscription, List<Fact> facts) {
        untilDone(subscription, found -> {
            List<Fact> news = facts.stream().filter(fact -> isNews(found, fact)).toList();
            return replaceWaiting(found, news);
        });
    }

    /** Lets the receiver be tried, in its turn. */
    void append(String subscription, Envelope test) {
        untilDone(
                subscription,
                found -> List.of(new Draft(null, sequence -> test.entry(found.id(), sequence, clock.instant()))));
    }

    /** An entry that still lacks its sequence number. @param source null for what was not read */
    private record Draft(Fact.@Nullable Source source, LongFunction<Entry> numbered) {}

    private void untilDone(String subscription, Function<Subscription, List<Draft>> drafts) {
        Optional<Subscription> found = subscriptions.find(subscription);
        while (found.isPresent() && !done(found.get(), drafts)) {
            found = subscriptions.find(subscription);
        }
    }

    private boolean done(Subscription found, Function<Subscription, List<Draft>> drafts) {
        settle(found);
        List<Draft> wanted = drafts.apply(found);
        return wanted.isEmpty() || take(found, wanted);
    }

    /** Puts into the log what has its numbers but may not stand there. */
    void settle(Subscription found) {
        if (!found.pending().isEmpty()) {
            log.add(found.pending());
            update(found, Updates.set("pending", List.of()));
        }
    }

    private static boolean isNews(Subscription found, Fact fact) {
        return fact.source().offset() > found.marks().getOrDefault(fact.source().mark(), -1L);
    }

    private List<Draft> replaceWaiting(Subscription found, List<Fact> facts) {
        List<String> scopes = facts.stream()
                .filter(Fact.NewTotal.class::isInstance)
                .map(Fact::subject)
                .toList();
        Map<String, Entry> waiting = log.waiting(found.id(), found.progress().cursor(), scopes);
        return facts.stream()
                .filter(fact -> !isReplaced(waiting.get(fact.subject()), fact))
                .map(fact -> draft(found.id(), fact, clock.instant()))
                .toList();
    }

    private boolean isReplaced(@Nullable Entry waiting, Fact fact) {
        return waiting != null
                && fact instanceof Fact.NewTotal newer
                && (waiting.version() >= newer.total().sequence()
                        || log.replace(waiting, Envelope.of(fact), newer.total().sequence()));
    }

    private static Draft draft(String subscription, Fact fact, Instant now) {
        Envelope envelope = Envelope.of(fact);
        return new Draft(fact.source(), sequence -> switch (fact) {
            case Fact.Act act -> envelope.entry(subscription, sequence, now);
            case Fact.NewTotal newer -> envelope.entry(subscription, sequence, now, newer.total());
        });
    }

    private boolean take(Subscription found, List<Draft> drafts) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Long> marks = new HashMap<>();
        drafts.forEach(draft -> {
            entries.add(draft.numbered().apply(found.next() + entries.size()));
            if (draft.source() instanceof Fact.Source source) {
                marks.merge(source.mark(), source.offset(), Math::max);
            }
        });
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set("next", found.next() + entries.size()),
                Updates.set(
                        "pending", entries.stream().map(EntryDocument::write).toList())));
        marks.forEach((partition, offset) -> changes.add(Updates.set("marks." + partition, offset)));
        boolean taken = update(found, Updates.combine(changes));
        if (taken) {
            subscriptions.find(found.id()).ifPresent(this::settle);
        }
        return taken;
    }

    private boolean update(Subscription found, Bson change) {
        Bson unchanged = Filters.and(Subscriptions.still(found.id()), Filters.eq("next", found.next()));
        return Subscriptions.collection(database).updateOne(unchanged, change).getMatchedCount() == 1;
    }
}
