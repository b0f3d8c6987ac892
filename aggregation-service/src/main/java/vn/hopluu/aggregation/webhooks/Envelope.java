package vn.hopluu.aggregation.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.hopluu.aggregation.topology.ScopeTotal;

/** What a receiver is sent: the attributes of CloudEvents 1.0 with the data among them, as {@code contracts/webhooks} says. */
record Envelope(String event, String type, String subject, Instant time, JsonNode data) {

    private static final int ID_LENGTH = 32;

    static Envelope of(Fact fact) {
        return new Envelope(id(fact.id()), fact.type(), fact.subject(), fact.time(), fact.data());
    }

    /** Lets a receiver be tried. @param key the same for a repetition */
    static Envelope test(Subscription subscription, String key, Instant now) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("webhook", subscription.id());
        return new Envelope(id(subscription.id() + '/' + key), "WebhookTest", subscription.id(), now, data);
    }

    /** Without dots, for it is signed with dots around it. */
    static String id(String fact) {
        return "evt_" + digest(fact).substring(0, ID_LENGTH);
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param sequence the entry's, by which a receiver sees that nothing is missing */
    String body(long sequence) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", event)
                .put("source", "/aggregation-service")
                .put("type", type)
                .put("subject", subject)
                .put("time", time.toString())
                .put("sequence", sequence)
                .put("datacontenttype", "application/json");
        body.set("data", data);
        return Facts.JSON.writeValueAsString(body);
    }

    Entry entry(String subscription, long sequence, Instant now) {
        return new Entry(
                subscription, sequence, event, type, subject, null, 0, body(sequence), false, now, Entry.Attempts.NONE);
    }

    /** One that a newer total of the scope may still replace. */
    Entry entry(String subscription, long sequence, Instant now, ScopeTotal total) {
        return new Entry(
                subscription,
                sequence,
                event,
                type,
                subject,
                total.key(),
                total.sequence(),
                body(sequence),
                false,
                now,
                Entry.Attempts.NONE);
    }
}
