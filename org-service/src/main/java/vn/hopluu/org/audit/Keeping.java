package vn.hopluu.org.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Puts entries into the chain, then among those that can be searched, and then takes them out of the documents that carried
 * them. A crash between leaves them there, to be put into the chain once more: the same text twice, and searched for once.
 */
@Component
class Keeping {

    /** A block is one document of the store, which holds 16 MiB. */
    private static final int MOST_CHARACTERS = 2 << 20;

    private final Blocks blocks;
    private final Searchable searchable;
    private final Carried carried;

    Keeping(Blocks blocks, Searchable searchable, Carried carried) {
        this.blocks = blocks;
        this.searchable = searchable;
        this.carried = carried;
    }

    void keep(List<Written> entries) {
        List<Written> block = new ArrayList<>();
        int characters = 0;
        for (Written entry : entries) {
            if (characters > MOST_CHARACTERS) {
                keepTogether(block);
                block.clear();
                characters = 0;
            }
            block.add(entry);
            characters += entry.text().length();
        }
        keepTogether(block);
    }

    private void keepTogether(List<Written> entries) {
        if (!entries.isEmpty()) {
            long block = blocks.append(entries.stream().map(Written::text).toList());
            searchable.add(entries, block);
            carried.remove(entries);
        }
    }

    /** Of what was left behind, some may have come as far as the search. */
    void keepLeft(List<Written> entries) {
        List<String> there = searchable.known(entries);
        keep(entries.stream().filter(entry -> !there.contains(entry.key())).toList());
        carried.remove(
                entries.stream().filter(entry -> there.contains(entry.key())).toList());
    }
}
