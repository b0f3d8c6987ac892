package vn.hopluu.org.exchange;

/** What an item of a file says, and the item. */
record Placed<T>(Item item, T value) {}
