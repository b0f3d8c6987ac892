package vn.hopluu.org.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One walk through the chain: what has been seen so far, and what must come next. */
final class Walk {

    private final Searchable searchable;
    private final Map<Long, Head> noted;
    private final long end;
    private final Map<String, String> withoutCopy = new HashMap<>();
    private Head head = Head.NONE;
    private long entries;
    private long copies;

    Walk(Searchable searchable, List<Head> noted, long end) {
        this.searchable = searchable;
        this.noted =
                new HashMap<>(noted.stream().collect(Collectors.toMap(Head::number, one -> one, (one, other) -> one)));
        this.end = end;
    }

    /** Ends the walk at the first fault. */
    static final class Broken extends RuntimeException {

        private final transient Verdict.Broken verdict;

        Broken(long block, String why) {
            super(why, null, false, false);
            this.verdict = new Verdict.Broken(block, why);
        }

        Verdict.Broken verdict() {
            return verdict;
        }
    }

    void pass(Block block) {
        require(block.number() == head.number() + 1, head.number() + 1, "it is missing");
        require(block.previous().equals(head.hash()), block.number(), "it does not follow the block before it");
        require(block.isSound(), block.number(), "its hash is not that of what it holds");
        head = block.head();
        Head expected = noted.remove(head.number());
        require(expected == null || expected.equals(head), head.number(), "it is not the one that was noted");
        compare(block);
    }

    private void compare(Block block) {
        List<Written> written = read(block);
        Map<String, Searchable.Copy> found = searchable.copies(written);
        written.forEach(entry -> compare(entry, found.get(entry.key()), block.number()));
        entries += written.size();
        copies += found.values().stream()
                .filter(copy -> copy.block() == block.number() && block.number() <= end)
                .count();
    }

    private static List<Written> read(Block block) {
        try {
            return block.entries().stream().map(Writing::read).toList();
        } catch (RuntimeException noEntry) {
            throw new Broken(block.number(), "it holds what is no entry");
        }
    }

    /** An entry may be there twice, where a service stopped in between; but it says the same both times. */
    private void compare(Written entry, Searchable.@Nullable Copy copy, long block) {
        String id = entry.entry().id();
        String before = copy == null ? withoutCopy.put(entry.key(), Sha256.of(entry.text())) : null;
        require(
                before == null || before.equals(Sha256.of(entry.text())),
                block,
                "the entry " + id + " was another in an earlier block");
        require(
                copy == null || copy.text().equals(entry.text()),
                block,
                "the entry " + id + " is not what is found by searching for it");
    }

    /** @param counted the searchable copies that were there when the walk began */
    Verdict end(long counted) {
        noted.values().stream().filter(one -> one.number() > 0).findFirst().ifPresent(missing -> {
            throw new Broken(
                    head.number() + 1, "the chain ends before block " + missing.number() + ", which was noted");
        });
        require(copies >= counted, head.number(), counted - copies + " searchable entries are in no block");
        return new Verdict.Sound(head.number(), entries, withoutCopy.size(), head);
    }

    private static void require(boolean holds, long block, String otherwise) {
        if (!holds) {
            throw new Broken(block, otherwise);
        }
    }
}
