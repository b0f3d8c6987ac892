package vn.hopluu.report.screening;

/** What was found about a file. */
public sealed interface Verdict {

    record Fit(FileType type) implements Verdict {}

    record Unfit(Reason reason) implements Verdict {}

    /** The virus scanner found this, in its own words. */
    record Infected(String signature) implements Verdict {}

    /** Nobody can say now: the virus scanner does not answer. */
    record Unknown() implements Verdict {}

    /** Why a file is not taken; each has its words in the message bundles. */
    enum Reason {
        /** Not one of the types that are taken. */
        TYPE,
        EMPTY,
        /** Not what its beginning says it is. */
        DAMAGED,
        /** Behind a password, so that nobody can look into it. */
        ENCRYPTED,
        MACROS,
        /** Another program's object or a whole file inside. */
        EMBEDDED,
        /** What is fetched from elsewhere, and run, when the file is opened. */
        REMOTE,
        /** A PDF that runs scripts or starts programs. */
        ACTIVE,
        /** Small outside and far too large inside. */
        BOMB
    }
}
