package vn.hopluu.platform;

/** A reason why a part of the system cannot run; the message is one sentence for the person who started it. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String sentence) {
        super(sentence);
    }

    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
