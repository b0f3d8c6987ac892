package vn.hopluu.report.tasks;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The open reports of one period, by the numbers of their units. One thread writes, any number read. */
final class PeriodItems {

    private volatile @Nullable OpenItem[] items = new OpenItem[64];
    private volatile @Nullable Instant lastDueAt;

    /** The same instant for all that are due together: a walk over thousands of them then looks at one. */
    Instant shared(Instant dueAt) {
        Instant last = lastDueAt;
        if (last != null && last.equals(dueAt)) {
            return last;
        }
        lastDueAt = dueAt;
        return dueAt;
    }

    @Nullable
    OpenItem get(int number) {
        @Nullable OpenItem[] now = items;
        return number < now.length ? now[number] : null;
    }

    /** Takes what is newer than what is known. */
    void put(OpenItem item) {
        OpenItem known = get(item.number());
        if (known == null || item.revision() > known.revision()) {
            set(item.number(), item);
        }
    }

    /** Nobody has anything to do any more. */
    void remove(int number, long revision) {
        OpenItem known = get(number);
        if (known != null && revision > known.revision()) {
            set(number, null);
        }
    }

    private void set(int number, @Nullable OpenItem item) {
        @Nullable
        OpenItem[] changed =
                number < items.length ? items : Arrays.copyOf(items, Math.max(number + 1, items.length * 2));
        changed[number] = item;
        items = changed;
    }

    void each(BitSet numbers, Consumer<OpenItem> taker) {
        @Nullable OpenItem[] now = items;
        for (int number = numbers.nextSetBit(0);
                number >= 0 && number < now.length;
                number = numbers.nextSetBit(number + 1)) {
            OpenItem item = now[number];
            if (item != null) {
                taker.accept(item);
            }
        }
    }

    void each(Consumer<OpenItem> taker) {
        for (OpenItem item : items) {
            if (item != null) {
                taker.accept(item);
            }
        }
    }
}
