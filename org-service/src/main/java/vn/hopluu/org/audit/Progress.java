package vn.hopluu.org.audit;

import java.util.function.LongConsumer;

/** Tells an operator how far a long walk is: nothing in its first two seconds, then a line every two. */
final class Progress implements LongConsumer {

    private static final long PAUSE = 2_000_000_000L;

    private long last = System.nanoTime();

    @Override
    public void accept(long block) {
        if (System.nanoTime() - last > PAUSE) {
            last = System.nanoTime();
            System.err.println("… block " + block);
        }
    }
}
