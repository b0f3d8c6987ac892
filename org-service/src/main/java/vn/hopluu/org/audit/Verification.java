package vn.hopluu.org.audit;

import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Walks the chain from its first block to its last, and looks whether the searchable copies are what the chain says. */
@Component
class Verification {

    private final Blocks blocks;
    private final Searchable searchable;

    Verification(Blocks blocks, Searchable searchable) {
        this.blocks = blocks;
        this.searchable = searchable;
    }

    /**
     * @param noted heads that somebody noted earlier: the chain must still lead through them
     * @param progress is told the number of each block
     */
    Verdict verify(List<Head> noted, LongConsumer progress) {
        long end = blocks.head().number();
        long copies = searchable.countUntil(end);
        Walk walk = new Walk(searchable, noted, end);
        try {
            blocks.forEach(block -> {
                walk.pass(block);
                progress.accept(block.number());
            });
            return walk.end(copies);
        } catch (Walk.Broken found) {
            return found.verdict();
        }
    }
}
