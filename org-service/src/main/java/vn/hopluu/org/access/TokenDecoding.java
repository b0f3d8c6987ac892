package vn.hopluu.org.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import vn.hopluu.org.settings.AccessSettings;

/** Which tokens are taken: signed by the issuer's key, meant for us, in time, of somebody. */
@Configuration(proxyBeanMethods = false)
class TokenDecoding {

    private static final Duration SKEW = Duration.ofSeconds(30);

    /** No shared secrets, and never none. */
    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    /** Looks for another issuer's keys when the first token comes, so that it does not matter who starts first. */
    @Bean
    JwtDecoder tokenDecoder(AccessSettings settings, ObjectProvider<JWKSource<SecurityContext>> ownKeys) {
        JwtDecoder decoder = new SupplierJwtDecoder(() -> decoder(settings, ownKeys));
        return token -> decoded(decoder, token);
    }

    /** That the issuer's keys cannot be read says nothing of the token. */
    private static Jwt decoded(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException | JwtDecoderInitializationException away) {
            throw new IssuerAway(away);
        }
    }

    private static NimbusJwtDecoder decoder(
            AccessSettings settings, ObjectProvider<JWKSource<SecurityContext>> ownKeys) {
        NimbusJwtDecoder decoder = settings.isOwnIssuer()
                ? ofOwn(ownKeys.getObject())
                : ofAnother(settings.issuer(), settings.issuerKeys());
        decoder.setJwtValidator(checks(settings));
        return decoder;
    }

    private static NimbusJwtDecoder ofOwn(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(taken -> taken.addAll(ALGORITHMS))
                .jwtProcessorCustomizer(TokenDecoding::takeAccessTokens)
                .build();
    }

    private static NimbusJwtDecoder ofAnother(String issuer, String keys) {
        var builder =
                keys.isBlank() ? NimbusJwtDecoder.withIssuerLocation(issuer) : NimbusJwtDecoder.withJwkSetUri(keys);
        return builder.jwsAlgorithms(taken -> taken.addAll(ALGORITHMS))
                .jwtProcessorCustomizer(TokenDecoding::takeAccessTokens)
                .build();
    }

    /** By RFC 9068, or as issuers do that are older than it. */
    private static void takeAccessTokens(ConfigurableJWTProcessor<SecurityContext> processor) {
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT));
    }

    private static OAuth2TokenValidator<Jwt> checks(AccessSettings settings) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(SKEW),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expires -> expires != null),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, meant -> meant != null && meant.contains(settings.audience()))));
    }
}
