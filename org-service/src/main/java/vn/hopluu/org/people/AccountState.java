package vn.hopluu.org.people;

/** Where an account stands. */
public enum AccountState {
    /** Nobody has taken the invitation yet: there is no password. */
    INVITED,
    ACTIVE,
    /** For good: what the person did keeps its name. */
    CLOSED
}
