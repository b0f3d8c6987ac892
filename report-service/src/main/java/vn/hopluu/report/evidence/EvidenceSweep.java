package vn.hopluu.report.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.report.rounds.Rounds;

/** Takes away the contents that no report names: of uploads that a crash ended, and of files that were taken off a draft. */
@Component
class EvidenceSweep extends Rounds {

    private static final Logger log = LoggerFactory.getLogger(EvidenceSweep.class);
    private static final int PAGE = 100;

    private final Contents contents;
    private final Pieces pieces;
    private final EvidenceLists lists;
    private final EvidenceSettings settings;
    private final Clock clock;

    EvidenceSweep(Contents contents, Pieces pieces, EvidenceLists lists, EvidenceSettings settings, Clock clock) {
        super(Thread.ofVirtual().name("evidence-sweep"));
        this.contents = contents;
        this.pieces = pieces;
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void goOn() throws InterruptedException {
        prepare();
        while (true) {
            tidyUp();
            sweepOnce();
            Thread.sleep(jittered(settings.sweepEvery()));
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
                remove(one);
            }
        }
        return unsure.size() == PAGE;
    }

    private void remove(Contents.Marked gone) {
        pieces.remove(gone);
        contents.forget(gone);
    }
}
