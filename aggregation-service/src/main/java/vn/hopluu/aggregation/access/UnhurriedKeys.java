package vn.hopluu.aggregation.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keys that are fetched at most twice in a while, however many tokens name a key that nobody has. To be asked too often is
 * to be away for a moment: keys that are known go on serving.
 */
final class UnhurriedKeys implements JWKSetSource<SecurityContext> {

    private final RateLimitedJWKSetSource<SecurityContext> keys;

    UnhurriedKeys(JWKSetSource<SecurityContext> keys, Duration pause) {
        this.keys = new RateLimitedJWKSetSource<>(keys, pause.toMillis(), null);
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return keys.getJWKSet(evaluator, now, context);
        } catch (RateLimitReachedException tooOften) {
            throw new JWKSetUnavailableException("The keys were fetched only just now", tooOften);
        }
    }

    @Override
    public void close() throws IOException {
        keys.close();
    }
}
