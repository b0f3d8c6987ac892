package vn.hopluu.gateway.token;

import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads a token that is to be taken: its signature once, its claims and the end of its session at every use. Anything
 * unreadable is the token's fault; only keys that cannot be had are not.
 */
@Component
class CheckedTokens implements ReactiveJwtDecoder {

    private final Signatures signatures;
    private final TokenRules rules;
    private final KnownTokens known = new KnownTokens();

    CheckedTokens(Signatures signatures, TokenRules rules) {
        this.signatures = signatures;
        this.rules = rules;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        Jwt read = known.find(token);
        return read == null
                ? signatures.read(token).map(this::checked).doOnNext(known::keep)
                : Mono.fromSupplier(() -> checked(read));
    }

    private Jwt checked(Jwt token) throws BadJwtException {
        OAuth2TokenValidatorResult result = rules.validate(token);
        if (result.hasErrors()) {
            throw new JwtValidationException("refused", result.getErrors());
        }
        return token;
    }
}
