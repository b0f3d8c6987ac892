package vn.hopluu.org.issuer;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hopluu.org.issuer.SigningKeyDocuments.UnreadableKey;

/** Looks after the signing keys every minute, and before the first request. */
@Component
@OwnIssuer
class KeyUpkeep implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(KeyUpkeep.class);

    private final SigningKeys keys;

    KeyUpkeep(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            keys.keepUp();
        } catch (UnreadableKey e) {
            throw new WrongSecret(e);
        } catch (MongoException e) {
            log.warn("The store is not there yet, so no tokens are issued: {}", e.toString());
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void keepUp() {
        try {
            keys.keepUp();
        } catch (UnreadableKey e) {
            log.error(WrongSecret.WHAT_TO_DO);
        } catch (RuntimeException e) {
            log.warn("Could not look after the signing keys, trying again: {}", e.toString());
        }
    }
}
