package vn.hopluu.report.life;

/** The one version that counts in totals now. */
public record InForce(int version, boolean accepted) {}
