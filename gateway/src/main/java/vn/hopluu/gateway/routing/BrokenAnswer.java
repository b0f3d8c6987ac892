package vn.hopluu.gateway.routing;

import java.io.IOException;

/** A service's answer that broke off or fell silent after it had begun. */
class BrokenAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    /** Names the reason only: as a cause, a reset connection would be mistaken for the client's. */
    BrokenAnswer(Throwable reason) {
        super("the answer broke off: " + reason.getClass().getSimpleName());
    }
}
