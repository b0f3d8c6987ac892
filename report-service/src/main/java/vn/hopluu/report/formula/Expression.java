package vn.hopluu.report.formula;

/** What a formula is made of: something that has a figure, or something that holds or does not. */
public sealed interface Expression permits Amount, Condition {}
