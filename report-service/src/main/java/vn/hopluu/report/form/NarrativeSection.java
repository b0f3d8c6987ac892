package vn.hopluu.report.form;

/** One titled section of the narrative outline. */
public record NarrativeSection(String code, String number, Names title) {}
