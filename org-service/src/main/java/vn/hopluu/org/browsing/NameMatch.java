package vn.hopluu.org.browsing;

/** How well a name answers a search, best first. */
enum NameMatch {
    EXACT,
    PREFIX,
    WORDS,
    CONTAINS
}
