package vn.hopluu.report.audit;

import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Walks the chain from its first block to its last, and looks whether the searchable copies are what the chain says. */
@Component
class Verification {

    private final Blocks blocks;
    private final Searchable searchable;
    private final Carried carried;

    Verification(Blocks blocks, Searchable searchable, Carried carried) {
        this.blocks = blocks;
        this.searchable = searchable;
        this.carried = carried;
    }

    /**
     * @param noted heads that somebody noted earlier: the chain must still lead through them
     * @param progress is told the number of each block
     */
    Verdict verify(List<Head> noted, LongConsumer progress) {
        long end = blocks.head().number();
        long copies = searchable.countUntil(end);
        try {
            Walk walk = new Walk(searchable, carried, noted, end);
            blocks.forEach(stored -> progress.accept(walk.pass(stored)));
            walk.count(copies);
            searchable.forEachAfter(end, copy -> walk.look(copy, blocks));
            return walk.end();
        } catch (Walk.Broken found) {
            return found.verdict();
        }
    }
}
