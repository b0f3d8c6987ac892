package vn.hopluu.report.screening;

/** What a virus scanner says. */
sealed interface Scan {

    record Clean() implements Scan {}

    record Found(String signature) implements Scan {}

    record NoAnswer() implements Scan {}
}
