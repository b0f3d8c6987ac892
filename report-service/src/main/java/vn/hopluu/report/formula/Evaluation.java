package vn.hopluu.report.formula;

import java.util.Optional;

/** Works expressions out on the figures of one report. */
record Evaluation(Figures figures) {

    Optional<Fraction> of(Amount amount) {
        return switch (amount) {
            case Amount.Constant constant -> Optional.of(Fraction.of(constant.value()));
            case Amount.Line line -> figures.of(line.code()).map(Fraction::of);
            case Amount.Previous previous -> figures.before(previous.code()).map(Fraction::of);
            case Amount.Sum sum ->
                sum.terms().stream().flatMap(term -> of(term).stream()).reduce(Fraction::plus);
            case Amount.Calculation calculation ->
                of(calculation.left())
                        .flatMap(left -> of(calculation.right())
                                .flatMap(right -> calculated(left, calculation.operator(), right)));
        };
    }

    private static Optional<Fraction> calculated(Fraction left, Amount.Operator operator, Fraction right) {
        return switch (operator) {
            case PLUS -> Optional.of(left.plus(right));
            case MINUS -> Optional.of(left.minus(right));
            case TIMES -> Optional.of(left.times(right));
            case DIVIDED_BY -> left.dividedBy(right);
        };
    }

    Truth of(Condition condition) {
        return switch (condition) {
            case Condition.Comparison comparison -> compared(comparison);
            case Condition.Given given -> Truth.of(figures.of(given.code()).isPresent());
            case Condition.And and -> of(and.left()).and(of(and.right()));
            case Condition.Or or -> of(or.left()).or(of(or.right()));
            case Condition.Not not -> of(not.inner()).not();
        };
    }

    private Truth compared(Condition.Comparison comparison) {
        Optional<Fraction> right = of(comparison.right());
        return of(comparison.left())
                .flatMap(left -> right.map(left::compareTo))
                .map(order -> Truth.of(comparison.relation().holds(order)))
                .orElse(Truth.UNKNOWN);
    }
}
