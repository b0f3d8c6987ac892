package vn.hopluu.report.audit;

/** What a look through the whole chain found. */
sealed interface Verdict {

    /** @param waiting entries of the chain that the search does not show yet: a service that stopped in between makes up for it */
    record Sound(long blocks, long entries, long waiting, Head head) implements Verdict {

        @Override
        public String toString() {
            String told = "OK: %,d blocks, %,d entries, head %s".formatted(blocks, entries, head);
            return waiting == 0 ? told : told + "; " + waiting + " entries cannot be searched for yet";
        }
    }

    /**
     * The chain is whole, but not all of it is shown to who searches.
     *
     * @param entries that neither the search nor the document that they are about shows any more
     * @param first the identity of one of them, in this block
     */
    record Hidden(Sound chain, long entries, String first, long block) implements Verdict {

        @Override
        public String toString() {
            return "HIDDEN: %,d entries are not found by searching, the first in block %d: %s; the chain itself is %s"
                    .formatted(entries, block, first, chain);
        }
    }

    /** @param block the first that is not as it was written */
    record Broken(long block, String why) implements Verdict {

        @Override
        public String toString() {
            return "BROKEN at block %d: %s".formatted(block, why);
        }
    }
}
