package vn.hopluu.aggregation.webhooks;

import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.AggregationSettings;
import vn.hopluu.aggregation.feed.Broker;
import vn.hopluu.aggregation.feed.Feed;
import vn.hopluu.aggregation.feed.Feeds;
import vn.hopluu.aggregation.feed.Follower;
import vn.hopluu.aggregation.feed.Pace;
import vn.hopluu.aggregation.topology.TotalsTopic;
import vn.hopluu.aggregation.units.UnitsFeed;

/** Reads the topics for the subscriptions, from when there is a first one; instances share the partitions. */
@Component
class WebhookFeed extends Follower {

    static final List<String> TOPICS = List.of(Facts.REPORTS, TotalsTopic.NAME);

    private final Feeds feeds;
    private final Broker broker;
    private final UnitsFeed units;
    private final Subscriptions subscriptions;
    private final Facts facts;
    private final Places places;
    private final Audience audience;
    private final Appending appending;
    private final String group;

    WebhookFeed(
            Feeds feeds,
            Broker broker,
            UnitsFeed units,
            Subscriptions subscriptions,
            Facts facts,
            Places places,
            Audience audience,
            Appending appending,
            AggregationSettings settings) {
        this.feeds = feeds;
        this.broker = broker;
        this.units = units;
        this.subscriptions = subscriptions;
        this.facts = facts;
        this.places = places;
        this.audience = audience;
        this.appending = appending;
        this.group = settings.applicationId() + "-webhooks-";
    }

    @Scheduled(fixedDelay = 500)
    void follow() {
        openUnlessOpen();
    }

    /** Not before the units are known: whom something concerns depends on them. */
    @Override
    protected List<Feed> open() {
        boolean due = units.caughtUp() && subscriptions.areAny() && topicsAreThere();
        return due ? TOPICS.stream().map(this::reading).toList() : List.of();
    }

    private Feed reading(String topic) {
        return feeds.shared(topic, group + topic, Pace.IN_BULK, recorder(topic));
    }

    private boolean topicsAreThere() {
        return TOPICS.stream().allMatch(topic -> broker.partitions(topic).isPresent());
    }

    private Recorder recorder(String topic) {
        return new Recorder(topic, facts, places, subscriptions, audience::includes, appending);
    }
}
