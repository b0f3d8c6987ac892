package vn.hopluu.report.period;

/** How surely it is known on which days offices work: the lunar New Year and swapped days are announced from year to year. */
public enum Certainty {
    CERTAIN,

    /** By the law as it stands, but not announced yet, or about to change. */
    TENTATIVE,

    /** Nobody has said anything of the year: only its weekends are known. */
    UNKNOWN
}
