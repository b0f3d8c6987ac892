package vn.hopluu.aggregation.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.webhooks.Subscription.Progress;
import vn.hopluu.aggregation.webhooks.Subscription.SealedSecret;
import vn.hopluu.aggregation.webhooks.Subscription.State;

/** Subscriptions as the store keeps them. */
final class Documents {

    private Documents() {}

    static Document write(Subscription s) {
        return new Document("_id", s.id())
                .append("revision", s.revision())
                .append("unit", s.unit())
                .append("form", s.form())
                .append("kinds", kinds(s.kinds()))
                .append("address", s.address().toString())
                .append("description", s.description())
                .append("state", s.state().name())
                .append("request", s.request())
                .append("secrets", secrets(s.secrets()))
                .append("createdAt", date(s.createdAt()))
                .append("changedAt", date(s.changedAt()))
                .append("next", s.next())
                .append("marks", new Document(new TreeMap<String, Object>(s.marks())))
                .append(
                        "pending",
                        s.pending().stream().map(EntryDocument::write).toList())
                .append("cursor", s.progress().cursor())
                .append("attempts", s.progress().attempts())
                .append("failure", s.progress().failure())
                .append("failingSince", date(s.progress().failingSince()))
                .append("attemptAt", date(s.progress().attemptAt()))
                .append("leaseUntil", date(s.progress().leaseUntil()))
                .append("term", s.progress().term());
    }

    static Subscription read(Document d) {
        return new Subscription(
                d.getString("_id"),
                d.getLong("revision"),
                d.getString("unit"),
                d.getString("form"),
                kindsOf(d.getList("kinds", String.class)),
                URI.create(d.getString("address")),
                d.getString("description"),
                State.valueOf(d.getString("state")),
                d.getString("request"),
                d.getList("secrets", Document.class).stream()
                        .map(Documents::secret)
                        .toList(),
                Objects.requireNonNull(instant(d, "createdAt")),
                Objects.requireNonNull(instant(d, "changedAt")),
                d.getLong("next"),
                marks(d.get("marks", Document.class)),
                d.getList("pending", Document.class, List.of()).stream()
                        .map(EntryDocument::read)
                        .toList(),
                progress(d));
    }

    private static Progress progress(Document d) {
        return new Progress(
                d.getLong("cursor"),
                d.getInteger("attempts"),
                d.getString("failure"),
                instant(d, "failingSince"),
                instant(d, "attemptAt"),
                instant(d, "leaseUntil"),
                d.getLong("term"));
    }

    static List<String> kinds(Set<Kind> kinds) {
        return kinds.stream().map(Kind::text).toList();
    }

    private static Set<Kind> kindsOf(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Kind.named(text).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    static List<Document> secrets(List<SealedSecret> secrets) {
        return secrets.stream()
                .map(secret -> new Document("sealed", secret.sealed()).append("until", date(secret.until())))
                .toList();
    }

    private static SealedSecret secret(Document d) {
        return new SealedSecret(d.getString("sealed"), instant(d, "until"));
    }

    private static Map<String, Long> marks(Document d) {
        Map<String, Long> marks = new TreeMap<>();
        d.forEach((partition, offset) -> marks.put(partition, ((Number) offset).longValue()));
        return marks;
    }

    static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    static @Nullable Instant instant(Document d, String field) {
        return Optional.ofNullable(d.getDate(field)).map(Date::toInstant).orElse(null);
    }
}
