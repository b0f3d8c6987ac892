package vn.hopluu.report.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;

/**
 * The issuer's public keys, asked for when the first token comes, so it does not matter who starts first. They are kept for
 * five minutes, and for a day while the issuer is away; a token with a key that is not among them has them asked for anew, but
 * not more than twice in five seconds, however many such tokens come.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final long FRESH = Duration.ofMinutes(5).toMillis();
    private static final Duration USABLE = Duration.ofDays(1);
    private static final long BETWEEN_QUESTIONS = Duration.ofSeconds(5).toMillis();
    private static final int CONNECTING = 1_000;
    private static final int READING = 2_000;
    private static final int LARGEST = 100_000;
    /** Longer than both questions can take, so that whoever waits for another's gets its answer. */
    private static final long WAITING = 2 * (CONNECTING + READING) + 500;

    private final String issuer;
    private final String address;
    private final DefaultResourceRetriever web = new DefaultResourceRetriever(CONNECTING, READING, LARGEST);
    private final long usable;
    private volatile long knownUntil;

    private IssuerKeys(String issuer, String address, Duration usable) {
        this.issuer = issuer;
        this.address = address;
        this.usable = usable.toMillis();
    }

    static JWKSource<SecurityContext> of(AccessSettings settings) {
        return of(settings, USABLE);
    }

    static JWKSource<SecurityContext> of(AccessSettings settings, Duration usable) {
        IssuerKeys keys = new IssuerKeys(settings.issuer(), settings.issuerKeys(), usable);
        JWKSource<SecurityContext> kept = JWKSourceBuilder.create(keys)
                .cache(FRESH, WAITING)
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_QUESTIONS)
                .outageTolerant(usable.toMillis())
                .build();
        return (selector, context) -> {
            try {
                return kept.get(selector, context);
            } catch (RateLimitReachedException asked) {
                return keys.unfound(asked);
            }
        };
    }

    /** What was asked for a moment ago and is not there does not exist; unless there has been no answer for too long. */
    private <T> List<T> unfound(RateLimitReachedException asked) throws RateLimitReachedException {
        if (System.currentTimeMillis() < knownUntil) {
            return List.of();
        }
        throw asked;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
            throws KeySourceException {
        try {
            JWKSet keys = JWKSet.parse(read(address.isEmpty() ? discovered() : address));
            knownUntil = now + usable;
            return keys;
        } catch (IOException | ParseException | IllegalArgumentException failure) {
            throw new JWKSetUnavailableException("no keys from " + issuer, failure);
        }
    }

    private String discovered() throws IOException, ParseException {
        var document = JSONObjectUtils.parse(read(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"));
        if (!issuer.equals(JSONObjectUtils.getString(document, "issuer"))) {
            throw new ParseException("the discovery document is another issuer's", 0);
        }
        return JSONObjectUtils.getURI(document, "jwks_uri").toString();
    }

    private String read(String from) throws IOException {
        return web.retrieveResource(URI.create(from).toURL()).getContent();
    }

    @Override
    public void close() {
        // Nothing is held open between two questions.
    }
}
