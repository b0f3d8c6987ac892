package vn.hopluu.gateway.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The issuer's public keys, asked for when a token first needs one. Known keys serve whether or not the issuer answers;
 * tokens with made-up keys make no more than one request each two seconds.
 */
@Component
class IssuerKeys {

    private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Mono<JWKSet> latest;
    private volatile Known known = new Known(new JWKSet(), Instant.MIN);

    IssuerKeys(KeyAddress address, OwnRequests requests) {
        latest = address.find()
                .flatMap(requests::get)
                .map(IssuerKeys::parsed)
                .doOnNext(keys -> known = new Known(keys, Instant.now()))
                .doOnError(failure -> log.warn("the issuer's keys cannot be had: {}", failure.toString()))
                .cache(keys -> PAUSE, failure -> PAUSE, () -> PAUSE);
    }

    /** The keys that may have signed this token. */
    Flux<JWK> of(SignedJWT token) {
        Known now = known;
        List<JWK> matching = matching(token, now.keys());
        if (matching.isEmpty()) {
            return latest.flatMapIterable(keys -> matching(token, keys));
        }
        if (now.since().plus(FRESH).isBefore(Instant.now())) {
            latest.onErrorComplete().subscribe();
        }
        return Flux.fromIterable(matching);
    }

    private static List<JWK> matching(SignedJWT token, JWKSet keys) {
        JWKMatcher wanted = JWKMatcher.forJWSHeader(token.getHeader());
        return wanted == null ? List.of() : new JWKSelector(wanted).select(keys);
    }

    private static JWKSet parsed(String json) {
        try {
            return JWKSet.parse(json).toPublicJWKSet();
        } catch (ParseException unreadable) {
            throw new IllegalArgumentException("no key set", unreadable);
        }
    }

    private record Known(JWKSet keys, Instant since) {}
}
