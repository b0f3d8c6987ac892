package vn.hopluu.platform;

/** A reason why the platform cannot run; the message is one sentence for the person who started it. */
public final class PlatformFailure extends RuntimeException {

    public PlatformFailure(String sentence) {
        super(sentence);
    }

    public PlatformFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
