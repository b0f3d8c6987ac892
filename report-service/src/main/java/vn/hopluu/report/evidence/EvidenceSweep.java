package vn.hopluu.report.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes away the contents that no report names: of uploads that a crash ended, and of files that were taken off a draft. */
@Component
class EvidenceSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EvidenceSweep.class);
    private static final int PAGE = 100;

    private final Contents contents;
    private final Pieces pieces;
    private final EvidenceLists lists;
    private final EvidenceSettings settings;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    EvidenceSweep(Contents contents, Pieces pieces, EvidenceLists lists, EvidenceSettings settings, Clock clock) {
        this.contents = contents;
        this.pieces = pieces;
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
    }

    private void sweepAgainAndAgain() {
        try {
            prepare();
            while (true) {
                tidyUp();
                sweepOnce();
                long longest = settings.sweepEvery().toMillis();
                Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void prepare() {
        try {
            lists.createIndex();
        } catch (RuntimeException later) {
            log.warn("The index of evidence is not there yet: {}", later.getMessage());
        }
    }

    private void tidyUp() {
        try {
            Path folder = Path.of(System.getProperty("java.io.tmpdir"));
            Leftovers.remove(folder, Instant.now(clock).minus(settings.leaveAlone()));
        } catch (IOException later) {
            log.warn("Cannot look for uploads that were left behind: {}", later.getMessage());
        }
    }

    void sweepOnce() {
        try {
            // First what an earlier sweep did not come to the end of.
            contents.leaving(PAGE).forEach(this::remove);
            while (makeSure(contents.unsure(Instant.now(clock).minus(settings.leaveAlone()), PAGE))) {
                continue;
            }
        } catch (RuntimeException later) {
            log.warn("Cannot look for evidence that nobody names: {}", later.getMessage());
        }
    }

    /** @return whether there may be more */
    private boolean makeSure(List<Contents.Marked> unsure) {
        Set<String> named =
                lists.named(unsure.stream().map(Contents.Marked::sha256).toList());
        for (Contents.Marked one : unsure) {
            if (named.contains(one.sha256())) {
                contents.keep(one);
            } else if (contents.leave(one)) {
                remove(one.sha256());
            }
        }
        return unsure.size() == PAGE;
    }

    private void remove(String sha256) {
        pieces.remove(sha256);
        contents.forget(sha256);
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("evidence-sweep").start(this::sweepAgainAndAgain);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
