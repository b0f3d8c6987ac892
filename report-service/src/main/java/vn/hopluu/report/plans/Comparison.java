package vn.hopluu.report.plans;

/** How a figure has to stand to the target's value for the target to be met. */
enum Comparison {
    AT_LEAST,
    AT_MOST,
    EQUAL
}
