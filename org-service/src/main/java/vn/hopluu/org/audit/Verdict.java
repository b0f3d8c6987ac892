package vn.hopluu.org.audit;

/** What a look through the whole chain found. */
sealed interface Verdict {

    /** @param unsearchable entries of the chain that the search does not show (yet): a service that stopped in between makes up for it */
    record Sound(long blocks, long entries, long unsearchable, Head head) implements Verdict {

        @Override
        public String toString() {
            String told = "OK: %,d blocks, %,d entries, head %s".formatted(blocks, entries, head);
            return unsearchable == 0 ? told : told + "; " + unsearchable + " entries cannot be searched for yet";
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
