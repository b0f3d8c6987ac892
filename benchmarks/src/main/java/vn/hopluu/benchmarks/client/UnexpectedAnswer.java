package vn.hopluu.benchmarks.client;

/** The system refused what the caller had every reason to expect to work. */
public final class UnexpectedAnswer extends RuntimeException {

    private final transient Answer answer;

    public UnexpectedAnswer(Answer answer) {
        super(answer.request() + " answered " + answer.status() + ": " + answer.body());
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
