package vn.hopluu.aggregation.webhooks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.hopluu.aggregation.feed.Batches;
import vn.hopluu.aggregation.feed.Remembered;

/**
 * Reads one topic into the logs of those whom it concerns. Everything it does can be done again: the logs know how far they came,
 * and only then is the place in the topic moved on.
 */
final class Recorder implements Batches {

    /** So that what a subscription's document holds for a moment stays small. */
    private static final int AT_ONCE = 100;

    private static final int REVISIONS = 50_000;

    private final String topic;
    private final Facts facts;
    private final Places places;
    private final Subscriptions subscriptions;
    private final BiPredicate<Subscription, Fact> audience;
    private final Appending appending;
    private final Remembered<Long> revisions = new Remembered<>(REVISIONS);

    /** @param audience whether a subscription tells of a fact */
    Recorder(
            String topic,
            Facts facts,
            Places places,
            Subscriptions subscriptions,
            BiPredicate<Subscription, Fact> audience,
            Appending appending) {
        this.topic = topic;
        this.facts = facts;
        this.places = places;
        this.subscriptions = subscriptions;
        this.audience = audience;
        this.appending = appending;
    }

    /** Where it was left, or, if nobody had subscribed then, where the first subscription begins. */
    @Override
    public Map<Integer, Long> start() {
        revisions.forget();
        Map<Integer, Long> next = beginnings();
        places.next(topic).forEach((partition, offset) -> next.merge(partition, offset, Math::max));
        return next;
    }

    private Map<Integer, Long> beginnings() {
        Map<Integer, Long> beginnings = new HashMap<>();
        String prefix = new Fact.Source(topic, 0, 0).mark().replaceFirst("0$", "");
        subscriptions
                .all()
                .forEach(subscription -> subscription.marks().forEach((mark, offset) -> {
                    if (mark.startsWith(prefix)) {
                        beginnings.merge(Integer.valueOf(mark.substring(prefix.length())), offset + 1, Math::min);
                    }
                }));
        return beginnings;
    }

    @Override
    public void accept(List<ConsumerRecord<String, byte[]>> records) {
        List<Fact> read = records.stream()
                .flatMap(message -> facts.read(message).stream())
                .toList();
        Map<String, Long> told = new HashMap<>();
        List<Fact> news = newestTotals(unknown(read, told));
        subscriptions.all().forEach(subscription -> tell(subscription, news));
        places.told(told);
        revisions.put(told);
        places.reached(topic, reached(records));
    }

    /** A report's event may be published again, and an old one late: only what goes beyond the known revision is news. */
    private List<Fact> unknown(List<Fact> read, Map<String, Long> told) {
        List<String> reports = read.stream()
                .filter(Fact.Act.class::isInstance)
                .map(Fact::subject)
                .distinct()
                .toList();
        Map<String, Long> known = new HashMap<>(revisions.get(reports, places::revisions));
        return read.stream().filter(fact -> isNews(fact, known, told)).toList();
    }

    private static boolean isNews(Fact fact, Map<String, Long> known, Map<String, Long> told) {
        return switch (fact) {
            case Fact.NewTotal _ -> true;
            case Fact.Act act -> isNews(act.report(), known, told);
        };
    }

    private static boolean isNews(PublishedAct report, Map<String, Long> known, Map<String, Long> told) {
        boolean news = report.revision() > known.getOrDefault(report.report(), 0L);
        if (news) {
            known.put(report.report(), report.revision());
            told.put(report.report(), report.revision());
        }
        return news;
    }

    /** Of each scope the last total only. */
    private static List<Fact> newestTotals(List<Fact> news) {
        Map<String, Fact> last = new LinkedHashMap<>();
        for (Fact fact : news) {
            String key = fact instanceof Fact.NewTotal ? fact.subject() : fact.id();
            last.remove(key);
            last.put(key, fact);
        }
        return List.copyOf(last.values());
    }

    private void tell(Subscription subscription, List<Fact> news) {
        List<Fact> concerning =
                news.stream().filter(fact -> audience.test(subscription, fact)).toList();
        for (int from = 0; from < concerning.size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, concerning.size());
            appending.append(subscription.id(), concerning.subList(from, to));
        }
    }

    private static Map<Integer, Long> reached(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .collect(Collectors.toMap(ConsumerRecord::partition, message -> message.offset() + 1, Math::max));
    }
}
