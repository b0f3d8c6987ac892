package vn.hopluu.aggregation.plans;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.aggregation.live.EventStream;
import vn.hopluu.aggregation.live.Frame;
import vn.hopluu.aggregation.live.Watch;

/**
 * Tells a plan's progress whole, at first and whenever it is another. It looks when a total of the unit or the plan has changed,
 * and with each heartbeat, for what it reads of periods comes a moment after their totals. Ends when the plan is removed.
 */
final class ProgressStream implements EventStream {

    /** Under load totals change many times a second; nobody reads a plan so fast. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Watch watch;
    private final Supplier<Optional<ProgressView>> progress;
    private final JsonMapper json;
    private @Nullable String told;
    private long lookedAt = System.nanoTime() - PAUSE.toNanos();
    private boolean removed;

    /** @param told the id of what the caller has seen last; null for none */
    ProgressStream(Watch watch, Supplier<Optional<ProgressView>> progress, JsonMapper json, @Nullable String told) {
        this.watch = watch;
        this.progress = progress;
        this.json = json;
        this.told = told;
    }

    @Override
    public List<byte[]> take(Duration patience) throws InterruptedException {
        Thread.sleep(PAUSE.minusNanos(System.nanoTime() - lookedAt));
        watch.await(patience);
        lookedAt = System.nanoTime();
        Optional<ProgressView> now = hasEnded() ? Optional.empty() : progress.get();
        removed = now.isEmpty();
        return now.flatMap(this::news).stream().toList();
    }

    private Optional<byte[]> news(ProgressView now) {
        byte[] data = json.writeValueAsBytes(now);
        String id = DigestUtils.md5DigestAsHex(data);
        if (id.equals(told)) {
            return Optional.empty();
        }
        told = id;
        return Optional.of(Frame.ofFirst("progress", id, data));
    }

    @Override
    public boolean hasEnded() {
        return removed || watch.hasEnded();
    }
}
