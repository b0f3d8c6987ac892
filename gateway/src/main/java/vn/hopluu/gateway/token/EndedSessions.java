package vn.hopluu.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The sessions that have ended lately, by the digest of their name, for longer than any of their tokens lives. */
@Component
class EndedSessions implements OAuth2TokenValidator<Jwt> {

    private static final Duration LONGER_THAN_A_TOKEN = Duration.ofMinutes(10);
    private static final OAuth2TokenValidatorResult REFUSED =
            OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN));

    private final Cache<String, Boolean> ended =
            Caffeine.newBuilder().expireAfterWrite(LONGER_THAN_A_TOKEN).build();
    private final Sinks.Many<String> ending = Sinks.many().multicast().directBestEffort();

    /** Takes note of sessions that have ended. @param digests base64url of the SHA-256 of each {@code sid} */
    synchronized void add(List<String> digests) {
        for (String digest : digests) {
            ended.put(digest, true);
            ending.tryEmitNext(digest);
        }
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return isOver(token.getClaimAsString(Caller.SESSION)) ? REFUSED : OAuth2TokenValidatorResult.success();
    }

    /** Completes when this session ends, or has ended already. */
    Mono<Void> end(String session) {
        String digest = digest(session);
        Flux<String> already = Flux.defer(() -> isOver(session) ? Flux.just(digest) : Flux.empty());
        return Flux.merge(ending.asFlux().filter(digest::equals), already)
                .next()
                .then();
    }

    private boolean isOver(@Nullable String session) {
        return session != null && ended.getIfPresent(digest(session)) != null;
    }

    private static String digest(String session) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digests.sha256(session.getBytes(StandardCharsets.UTF_8)));
    }
}
