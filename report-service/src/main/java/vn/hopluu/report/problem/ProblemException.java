package vn.hopluu.report.problem;

/** Carries a refusal from a controller to the place that answers it; the domain returns refusals as values. */
public final class ProblemException extends RuntimeException {

    private final transient Refusal refusal;

    public ProblemException(Refusal refusal) {
        super(refusal.code().text(), null, false, false);
        this.refusal = refusal;
    }

    public static ProblemException of(ProblemCode code, String... arguments) {
        return new ProblemException(Refusal.of(code, arguments));
    }

    public Refusal refusal() {
        return refusal;
    }
}
