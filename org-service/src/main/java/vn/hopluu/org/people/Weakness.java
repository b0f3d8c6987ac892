package vn.hopluu.org.people;

/** Why a password is not taken. */
public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    /** Among those that are known to everybody, or made of the person's own name, e-mail or unit. */
    GUESSABLE
}
