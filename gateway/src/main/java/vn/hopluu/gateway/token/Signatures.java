package vn.hopluu.gateway.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.problem.Problem;
import vn.hopluu.gateway.problem.ProblemCode;
import vn.hopluu.gateway.problem.Refused;

/** Reads tokens that one of the issuer's keys has signed; what a token claims is not looked at here. */
@Component
class Signatures {

    /** Public-key signatures only: nothing that could be made with a public key taken for a shared secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final NimbusReactiveJwtDecoder decoder;

    Signatures(IssuerKeys keys) {
        decoder = NimbusReactiveJwtDecoder.withJwkSource(keys::of)
                .jwtProcessorCustomizer(Signatures::allow)
                .build();
        decoder.setJwtValidator(claims -> OAuth2TokenValidatorResult.success());
    }

    /** The token's content; {@link BadJwtException} if it is no such token, a problem if the keys cannot be had. */
    Mono<Jwt> read(String token) {
        return decoder.decode(token)
                .onErrorMap(IllegalStateException.class, keysUnavailable -> new Refused(issuerAway()))
                .onErrorMap(failure -> !isExpected(failure), failure -> new BadJwtException("unreadable", failure));
    }

    private static boolean isExpected(Throwable failure) {
        return failure instanceof BadJwtException || failure instanceof Refused;
    }

    private static Problem issuerAway() {
        return Problem.of(ProblemCode.SERVICE_UNAVAILABLE).explainedBy("issuer");
    }

    private static void allow(ConfigurableJWTProcessor<JWKSecurityContext> processor) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new JWKSecurityContextJWKSet()));
    }
}
