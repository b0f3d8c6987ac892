package vn.hopluu.org.registering;

import java.util.function.Function;
import vn.hopluu.org.restructuring.History;
import vn.hopluu.org.restructuring.LedgerEntry;

/** What is to become of a wish to enter something, seen on a history. */
public sealed interface Decision<T> {

    /** Nothing is to be entered. */
    record Leave<T>(T answer) implements Decision<T> {}

    /** @param answer to be given on the history with the entry in it */
    record Enter<T>(LedgerEntry entry, Function<History, T> answer) implements Decision<T> {}
}
