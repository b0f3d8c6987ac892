package vn.hopluu.org.issuer;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets authorizations of which nothing can be used any more. */
@Component
@OwnIssuer
class AuthorizationSweep {

    private static final Logger log = LoggerFactory.getLogger(AuthorizationSweep.class);

    private final AuthorizationDocuments documents;
    private final Clock clock;

    AuthorizationSweep(AuthorizationDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void sweep() {
        try {
            documents.deleteEndedBefore(clock.instant());
        } catch (RuntimeException e) {
            log.warn("Could not sweep authorizations, trying again: {}", e.toString());
        }
    }
}
