package vn.hopluu.benchmarks.deadline;

import java.util.random.RandomGenerator;

/** What becomes of a report in the course of the day. */
enum Fate {
    NEVER_SENT(6),
    SENT(18),
    SENT_LATE(9),
    ACCEPTED(50),
    RETURNED(3),
    RETURNED_AND_CORRECTED(9),
    CORRECTED_AFTER_ACCEPTANCE(5);

    private final int inAHundred;

    Fate(int inAHundred) {
        this.inAHundred = inAHundred;
    }

    static Fate drawn(RandomGenerator random) {
        int left = random.nextInt(100);
        for (var fate : values()) {
            left -= fate.inAHundred;
            if (left < 0) return fate;
        }
        throw new IllegalStateException("the shares of the fates make up a hundred");
    }
}
