package vn.hopluu.benchmarks.figures;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import vn.hopluu.benchmarks.client.EventStream;
import vn.hopluu.benchmarks.client.Line;
import vn.hopluu.benchmarks.client.ServerSentEvent;
import vn.hopluu.benchmarks.client.Total;
import vn.hopluu.benchmarks.client.Totals;
import vn.hopluu.benchmarks.load.Marks;
import vn.hopluu.benchmarks.load.Marks.Mark;

/** Watches a province's total on its live stream and notes when each marked submission came to be in it. */
final class Follower implements AutoCloseable {

    /** Lines on which any whole number passes every check. */
    private static final List<String> LINES = List.of(
            "DIRECTING_DOCUMENTS",
            "CONTESTS",
            "PRESS_ITEMS",
            "PORTAL_AND_RADIO_ITEMS",
            "TRAINING_CONFERENCES",
            "WEB_SECTIONS",
            "PRINTED_MATERIALS");

    /** A figure may have twelve digits. */
    private static final int BITS = 40;

    private final Marks marks = new Marks(LINES, BITS);
    private final Map<Mark, CompletableFuture<Long>> waiting = new HashMap<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final EventStream stream;
    private volatile long submitted;
    private long shown;

    /** A mark under way, and the {@link System#nanoTime()} at which a total first included it. */
    record Marked(Mark mark, CompletableFuture<Long> visible) {}

    /** Returns when the stream has shown where it begins: what a snapshot of so many children costs is no part of any figure. */
    Follower(Rig rig, Load load) {
        this.stream = rig.gateway().stream(load.province(), null, this::receive);
        Waiting.until("the stream has begun", () -> open.getCount() == 0);
    }

    /** A mark for the next submission; none when too many are under way to tell them apart. */
    synchronized Optional<Marked> mark() {
        return marks.take().map(mark -> {
            var visible = new CompletableFuture<Long>();
            waiting.put(mark, visible);
            return new Marked(mark, visible);
        });
    }

    /** How many submissions the newest total counts. */
    long submitted() {
        return submitted;
    }

    private void receive(ServerSentEvent event) {
        if (event.is("snapshot")) {
            show(event.as(Totals.class).total(), event.receivedAt());
            open.countDown();
        }
        if (event.is("total")) show(event.as(Total.class), event.receivedAt());
    }

    /**
     * At one with {@link #mark}: a mark that is seen is free again, and whoever took it at once would be told of the one before.
     * A stream that is taken up again may begin with a snapshot older than what it showed before.
     */
    private synchronized void show(Total total, long receivedAt) {
        if (total.sequence() <= shown) return;
        shown = total.sequence();
        submitted = total.counts().submitted();
        for (var mark : marks.newlyIn(sums(total.lines()))) {
            Objects.requireNonNull(waiting.remove(mark)).complete(receivedAt);
        }
    }

    private static Map<String, BigInteger> sums(Map<String, Line> lines) {
        var sums = new HashMap<String, BigInteger>();
        lines.forEach((code, line) -> {
            var total = line.submitted().total();
            if (total != null) sums.put(code, total.toBigIntegerExact());
        });
        return sums;
    }

    @Override
    public void close() {
        stream.close();
    }
}
