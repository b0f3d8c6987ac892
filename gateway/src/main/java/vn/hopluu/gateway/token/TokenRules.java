package vn.hopluu.gateway.token;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.stereotype.Component;
import vn.hopluu.gateway.GatewaySettings;

/** What a signed token must say to be taken: contract {@code access-token} of org-service. */
@Component
class TokenRules implements OAuth2TokenValidator<Jwt> {

    /** How far the issuer's clock and ours may be apart. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private final OAuth2TokenValidator<Jwt> rules;

    TokenRules(GatewaySettings settings, EndedSessions ended) {
        rules = new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTypeValidator("at+jwt", "application/at+jwt", "JWT"),
                new JwtIssuerValidator(settings.issuer()),
                new JwtAudienceValidator(settings.tokens().audience()),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtTimestampValidator(SKEW),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
                ended));
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return rules.validate(token);
    }
}
