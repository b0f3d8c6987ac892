package vn.hopluu.report.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One walk through the chain: what has been seen so far, and what must come next. */
final class Walk {

    private final Searchable searchable;
    private final Carried carried;
    private final List<Head> noted;
    private final long end;
    private Head head = Head.NONE;
    private long entries;
    private long copies;
    private long waiting;
    private long hidden;
    private Head firstHidden = Head.NONE;
    private String hiddenEntry = "";

    /** @param end where the chain ended when the walk began */
    Walk(Searchable searchable, Carried carried, List<Head> noted, long end) {
        this.searchable = searchable;
        this.carried = carried;
        this.noted = List.copyOf(noted);
        this.end = end;
        compareWithNotes();
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

    /** @return the block's number */
    long pass(Document stored) {
        Block block = read(stored);
        require(block.number() == head.number() + 1, head.number() + 1, "it is missing");
        require(block.previous().equals(head.hash()), block.number(), "it does not follow the block before it");
        require(block.isSound(), block.number(), "its hash is not that of what it holds");
        head = block.head();
        compareWithNotes();
        compare(block);
        return block.number();
    }

    private Block read(Document stored) {
        try {
            return BlockDocuments.read(stored);
        } catch (ClassCastException | NullPointerException noBlock) {
            throw new Broken(head.number() + 1, "what stands in its place is no block");
        }
    }

    private void compareWithNotes() {
        boolean same = noted.stream().allMatch(one -> one.number() != head.number() || one.equals(head));
        require(same, head.number(), "it is not the one that was noted");
    }

    private void compare(Block block) {
        List<Written> written = read(block);
        Map<String, Searchable.Copy> found = searchable.copies(written);
        written.forEach(entry -> compare(entry, found.get(entry.key()), block));
        entries += written.size();
        copies += found.values().stream()
                .filter(copy -> Objects.equals(copy.block(), block.number()) && block.number() <= end)
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
    private void compare(Written entry, Searchable.@Nullable Copy copy, Block block) {
        if (copy != null) {
            require(
                    copy.says(entry),
                    block.number(),
                    "the entry " + entry.entry().id() + " is not what is found by searching for it");
        } else if (carried.has(entry)) {
            waiting++;
        } else {
            lookAgain(entry, block);
        }
    }

    /** A service that is at work may have put it there, and taken it out of its document, meanwhile. */
    private void lookAgain(Written entry, Block block) {
        Searchable.Copy copy = searchable.copies(List.of(entry)).get(entry.key());
        if (copy != null) {
            compare(entry, copy, block);
        } else if (hidden++ == 0) {
            firstHidden = block.head();
            hiddenEntry = entry.entry().id();
        }
    }

    /** @param counted the searchable copies that were there when the walk began */
    void count(long counted) {
        require(copies >= counted, head.number(), counted - copies + " searchable entries are in no block");
    }

    /** At a copy that came since the walk began, or says that it did: its block was there before it. */
    void look(Searchable.Copy copy, Blocks blocks) {
        Written entry = read(copy);
        boolean held = copy.block() instanceof Long number && copy.says(entry) && blocks.hold(number, entry);
        require(held, head.number(), "a searchable entry is in no block");
    }

    private Written read(Searchable.Copy copy) {
        try {
            return Writing.read(copy.stored());
        } catch (RuntimeException noEntry) {
            throw new Broken(head.number(), "what is found by searching is no entry");
        }
    }

    Verdict end() {
        noted.stream().filter(one -> one.number() > head.number()).findFirst().ifPresent(missing -> {
            throw new Broken(
                    head.number() + 1, "the chain ends before block " + missing.number() + ", which was noted");
        });
        var sound = new Verdict.Sound(head.number(), entries, waiting, head);
        return hidden == 0 ? sound : new Verdict.Hidden(sound, hidden, hiddenEntry, firstHidden.number());
    }

    private static void require(boolean holds, long block, String otherwise) {
        if (!holds) {
            throw new Broken(block, otherwise);
        }
    }
}
