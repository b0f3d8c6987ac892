package vn.hopluu.org.issuer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What a person allowed a client, as one flat document. Of codes and tokens only digests are kept.
 *
 * <p>Public only because the driver reads and makes records by reflection.
 *
 * @param version one more with each change, so that of two that change it at once one is refused
 * @param since when the person proved who they are
 * @param until when the session ends by itself
 * @param asked what the client asked for
 * @param scopes what it was given; none as long as the person has not consented
 * @param consentDigest of what the consent page sends back; null when nothing is waited for
 * @param codeDigest null as long as there is no code
 * @param codeUsed a code that comes again has been stolen
 * @param ends when nothing of it can be used any more
 */
public record StoredAuthorization(
        @BsonId String id,
        long version,
        String client,
        String account,
        String sid,
        Instant since,
        Instant until,
        Asked asked,
        List<String> scopes,
        @Nullable String consentDigest,
        @Nullable String codeDigest,
        @Nullable Life code,
        boolean codeUsed,
        @Nullable String accessDigest,
        @Nullable Life access,
        @Nullable String refreshDigest,
        @Nullable Life refresh,
        @Nullable String identityDigest,
        @Nullable Life identity,
        Instant ends) {

    /** From when to when a code or token is good. */
    public record Life(Instant from, Instant to) {}

    /**
     * An authorization request.
     *
     * @param parameters those that are not named here, such as the code challenge and the nonce
     */
    public record Asked(
            String address,
            @Nullable String redirectUri,
            @Nullable String state,
            List<String> scopes,
            Map<String, String> parameters) {}
}
