package vn.hopluu.org.settings;

/** A start that makes no sense with these settings; the reason is one sentence for whoever set them. */
public final class RefusedStart extends RuntimeException {

    public RefusedStart(String reason) {
        super(reason);
    }
}
