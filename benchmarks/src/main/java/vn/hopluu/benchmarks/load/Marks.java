package vn.hopluu.benchmarks.load;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which submissions a total includes. Every submission in flight carries a value that no other carries: its own
 * power of two on one of the lines. The sum of a line, less what was seen before, then spells out in binary exactly
 * which submissions it has newly counted, however many one event covers and in whatever order they came. A mark that
 * was seen is used again.
 */
public final class Marks {

    private final Map<String, BigInteger> seen = new HashMap<>();
    private final ArrayDeque<Mark> free = new ArrayDeque<>();
    private final List<Mark> inFlight = new ArrayList<>();

    /** One bit of one line. */
    public record Mark(String line, int bit) {

        public BigInteger value() {
            return BigInteger.ONE.shiftLeft(bit);
        }
    }

    /** @param bits how many powers of two a line's value may take */
    public Marks(List<String> lines, int bits) {
        for (var line : lines) {
            seen.put(line, BigInteger.ZERO);
            for (int bit = 0; bit < bits; bit++) free.add(new Mark(line, bit));
        }
    }

    /** A mark for a submission about to be sent; none if as many are in flight as there are marks. */
    public synchronized Optional<Mark> take() {
        var mark = Optional.ofNullable(free.poll());
        mark.ifPresent(inFlight::add);
        return mark;
    }

    /** The marks that these sums are the first to include. */
    public synchronized List<Mark> newlyIn(Map<String, BigInteger> sums) {
        var found = new ArrayList<Mark>();
        for (Iterator<Mark> marks = inFlight.iterator(); marks.hasNext(); ) {
            var mark = marks.next();
            if (!unseen(mark, sums).testBit(mark.bit())) continue;
            marks.remove();
            found.add(mark);
        }
        found.forEach(this::release);
        return found;
    }

    private BigInteger unseen(Mark mark, Map<String, BigInteger> sums) {
        return sums.getOrDefault(mark.line(), BigInteger.ZERO)
                .subtract(seen.getOrDefault(mark.line(), BigInteger.ZERO));
    }

    private void release(Mark mark) {
        seen.merge(mark.line(), mark.value(), BigInteger::add);
        free.add(mark);
    }
}
