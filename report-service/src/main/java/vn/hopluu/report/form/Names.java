package vn.hopluu.report.form;

/** A name in both languages. */
public record Names(String vi, String en) {}
