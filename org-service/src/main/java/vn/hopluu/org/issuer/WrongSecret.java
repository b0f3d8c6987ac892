package vn.hopluu.org.issuer;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.hopluu.org.issuer.SigningKeyDocuments.UnreadableKey;

/** The service does not start: what it has to sign with cannot be opened. */
final class WrongSecret extends RuntimeException {

    static final String WHAT_TO_DO =
            "HOPLUU_SECRET is not the one that the signing keys in the store were encrypted with. Set that one again; "
                    + "or, if it is lost, empty the collection signing-keys: everybody signs in anew.";

    WrongSecret(UnreadableKey cause) {
        super(WHAT_TO_DO, cause);
    }

    /** Says it in plain words: the operator needs no stack trace. */
    static final class Report extends AbstractFailureAnalyzer<WrongSecret> {

        @Override
        protected FailureAnalysis analyze(Throwable root, WrongSecret refused) {
            return new FailureAnalysis(WHAT_TO_DO, null, refused);
        }
    }
}
