package vn.hopluu.org.people;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A session as stored.
 *
 * <p>Public only because the driver reads and makes records by reflection.
 *
 * @param digest of the cookie's secret
 * @param revision the account's that it began under; null where it began before that was noted
 * @param ends whatever happens
 * @param ended when it was ended before that; null while it goes on
 * @param audit what is not in the audit trail's chain yet
 */
public record StoredSession(
        @BsonId String digest,
        String sid,
        String account,
        @Nullable Long revision,
        String agent,
        String address,
        Instant began,
        Instant lastSeen,
        Instant ends,
        @Nullable Instant ended,
        @Nullable List<Document> audit) {

    Session told() {
        return new Session(sid, new AccountId(account), agent, address, began, lastSeen, ends);
    }
}
