package vn.hopluu.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Tokens whose signature has been checked, by their digest: a page's twenty requests bring one token twenty times. */
class KnownTokens {

    private static final int MOST = 10_000;

    private final Cache<ByteBuffer, Jwt> tokens = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<ByteBuffer, Jwt>creating((digest, token) -> left(token)))
            .build();

    @Nullable
    Jwt find(String token) {
        return tokens.getIfPresent(digest(token));
    }

    void keep(Jwt token) {
        tokens.put(digest(token.getTokenValue()), token);
    }

    private static ByteBuffer digest(String token) {
        return ByteBuffer.wrap(Digests.sha256(token.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Duration left(Jwt token) {
        Instant expires = token.getExpiresAt();
        return expires == null
                ? Duration.ZERO
                : Duration.between(Instant.now(), expires).plus(TokenRules.SKEW);
    }
}
