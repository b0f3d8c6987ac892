package vn.hopluu.aggregation.topology;

/**
 * One run over the topics from their beginning. Totals of a later generation have greater sequence numbers than any of an
 * earlier one, so that readers go over from one to the next without being told.
 */
public record Generation(int number) implements Comparable<Generation> {

    private static final int SEQUENCE_BITS = 40;

    public Generation {
        if (number < 1) {
            throw new IllegalArgumentException("Generations count from 1, not " + number);
        }
    }

    /** The generation that gave a total its sequence number. */
    public static Generation of(long sequence) {
        return new Generation((int) (sequence >>> SEQUENCE_BITS));
    }

    /** The sequence number of the generation's n-th change. */
    public long sequence(long n) {
        return ((long) number << SEQUENCE_BITS) + n;
    }

    public Generation next() {
        return new Generation(number + 1);
    }

    @Override
    public int compareTo(Generation other) {
        return Integer.compare(number, other.number);
    }
}
