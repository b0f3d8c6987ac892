package vn.hopluu.aggregation.access;

import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;

/**
 * The keys that tokens are signed with: fetched when the first token comes, then every few minutes, and whenever a token
 * names one that is not known. While the issuer is away, the known ones count for a day.
 */
final class IssuerKeys {

    static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int MOST_BYTES = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration FETCHED_AHEAD = Duration.ofSeconds(30);
    private static final Duration OUTAGE = Duration.ofDays(1);

    private IssuerKeys() {}

    static JWKSource<SecurityContext> of(TokenSettings settings) {
        return of(settings, PAUSE);
    }

    static JWKSource<SecurityContext> of(TokenSettings settings, Duration pause) {
        var background = Executors.newVirtualThreadPerTaskExecutor();
        return JWKSourceBuilder.create(new UnhurriedKeys(source(settings), pause))
                .cache(KEPT.toMillis(), 3L * PATIENCE_MILLIS)
                .refreshAheadCache(FETCHED_AHEAD.toMillis(), null, background, true, null, false)
                .outageTolerant(OUTAGE.toMillis())
                .rateLimited(false)
                .build();
    }

    private static JWKSetSource<SecurityContext> source(TokenSettings settings) {
        ResourceRetriever web = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);
        try {
            return settings.keys().isBlank()
                    ? new DiscoveredKeys(settings.issuer(), web)
                    : new URLBasedJWKSetSource<>(URI.create(settings.keys()).toURL(), web);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("HOPLUU_ISSUER_KEYS is no address", e);
        }
    }
}
