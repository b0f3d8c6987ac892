package vn.hopluu.report.formula;

/** What came of reading a formula. */
public sealed interface Reading {

    record Read(Formula formula) implements Reading {}

    /**
     * @param code stable, and the key of its text
     * @param position of what is wrong, from 1
     */
    record Wrong(String code, int position) implements Reading {}
}
