package vn.hopluu.report.formula;

/**
 * A line that a formula names.
 *
 * @param position of the name in the text, from 1
 * @param before whether the figure of the period before is meant
 */
public record Reference(String line, int position, boolean before) {}
