package vn.hopluu.report.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Forms;

/**
 * The published forms, read through: a version that was read once is kept for good, for it never changes; which version is the
 * newest is read at most once a second, and at once where a form is not known. What ships and is not stored yet is stored then.
 */
@Component
class StoredForms implements Forms {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    /** @param newest number by form */
    private record Heads(Map<String, Integer> newest, long readAt) {

        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH;
        }

        /** Whoever read earlier and comes later must not put back what was before. */
        static Heads later(@Nullable Heads known, Heads read) {
            return known != null && known.readAt - read.readAt > 0 ? known : read;
        }
    }

    private final Publications publications;
    private final ShippedForms shipped;
    private final Clock clock;
    private final ConcurrentMap<VersionId, Published> known = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Heads> heads = new AtomicReference<>();

    StoredForms(Publications publications, ShippedForms shipped, Clock clock) {
        this.publications = publications;
        this.shipped = shipped;
        this.clock = clock;
    }

    @Override
    public List<FormVersion> latest() {
        return current().entrySet().stream()
                .flatMap(head -> find(head.getKey(), head.getValue()).stream())
                .toList();
    }

    @Override
    public Optional<FormVersion> latest(String form) {
        return newest(form).flatMap(number -> find(form, number));
    }

    private Optional<Integer> newest(String form) {
        return Optional.ofNullable(current().get(form))
                .or(() -> VersionId.isForm(form) ? Optional.ofNullable(read().get(form)) : Optional.empty());
    }

    @Override
    public Optional<FormVersion> find(String form, int version) {
        return published(new VersionId(form, version)).map(Published::version);
    }

    private Optional<Published> published(VersionId id) {
        return Optional.ofNullable(known.get(id)).or(() -> looked(id)).or(() -> sown(id));
    }

    private Optional<Published> looked(VersionId id) {
        Optional<Published> found =
                VersionId.isForm(id.form()) && id.number() > 0 ? publications.find(id) : Optional.empty();
        found.ifPresent(one -> known.put(id, one));
        return found;
    }

    /** A version that ships, asked for before anything was stored. */
    private Optional<Published> sown(VersionId id) {
        boolean ships = shipped.all().stream().anyMatch(one -> id.equals(idOf(one)));
        if (ships) {
            read();
        }
        return ships ? looked(id) : Optional.empty();
    }

    /** The unit that published the form's first version, and whose it therefore is; nobody's alone where it ships. */
    Optional<String> owner(String form) {
        return published(new VersionId(form, 1)).flatMap(first -> Optional.ofNullable(first.unit()));
    }

    /** As the store has it at this moment. */
    Optional<FormVersion> newestStored(String form) {
        return Optional.ofNullable(read().get(form)).flatMap(number -> find(form, number));
    }

    private Map<String, Integer> current() {
        Heads now = heads.get();
        return now != null && now.isFresh() ? now.newest() : read();
    }

    private Map<String, Integer> read() {
        long readAt = System.nanoTime();
        List<VersionId> ids = publications.ids();
        Map<String, Integer> newest = new TreeMap<>();
        ids.forEach(id -> newest.merge(id.form(), id.number(), Math::max));
        shipped.all().stream().filter(one -> !ids.contains(idOf(one))).forEach(one -> {
            publications.insertShipped(Published.shipped(one, Instant.now(clock)));
            newest.merge(one.form(), one.version(), Math::max);
        });
        heads.accumulateAndGet(new Heads(newest, readAt), Heads::later);
        return newest;
    }

    private static VersionId idOf(FormVersion version) {
        return new VersionId(version.form(), version.version());
    }
}
