package vn.hopluu.org.issuer;

import com.mongodb.MongoException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hopluu.org.issuer.SigningKeyDocuments.UnreadableKey;
import vn.hopluu.org.start.RefusedStart;

/** Looks after the signing keys every minute, and before the first request. */
@Component
@OwnIssuer
class KeyUpkeep implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(KeyUpkeep.class);

    private static final String WRONG_SECRET =
            "HOPLUU_SECRET is not the one that the signing keys in the store were encrypted with. Set that one again; "
                    + "or, if it is lost, see \"Changing keys and passwords\" in docs/operations.md.";

    private final SigningKeys keys;

    KeyUpkeep(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            keys.keepUp();
        } catch (UnreadableKey e) {
            throw new RefusedStart("org-service", List.of(WRONG_SECRET));
        } catch (MongoException e) {
            log.warn("The store is not there yet, so no tokens are issued: {}", e.toString());
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void keepUp() {
        try {
            keys.keepUp();
        } catch (UnreadableKey e) {
            log.error(WRONG_SECRET);
        } catch (RuntimeException e) {
            log.warn("Could not look after the signing keys, trying again: {}", e.toString());
        }
    }
}
