package vn.hopluu.aggregation.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Every request needs a token, but for operators' own addresses; what it then may do is a matter of {@link Access}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
class AccessConfiguration {

    /** Operators' own addresses, which the gateway does not route. */
    private static final RequestMatcher OPEN =
            new OrRequestMatcher(pathPattern("/actuator/**"), pathPattern("/v3/api-docs/**"));

    @Bean
    JwtDecoder tokens(TokenSettings settings) {
        return Tokens.decoder(settings, IssuerKeys.of(settings));
    }

    @Bean
    SecurityFilterChain tokenCheck(HttpSecurity http, TokenSettings settings, RefusedRequests refused)
            throws Exception {
        return http.securityMatcher(new NegatedRequestMatcher(OPEN))
                .authorizeHttpRequests(may -> may.anyRequest().authenticated())
                .oauth2ResourceServer(server -> bearerTokens(server, new ClaimedRights(settings), refused))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AccessConfiguration::keptByTheCallerOnly)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Requests are timed and refusals counted as it is; how long each check takes would cost more than it tells. */
    @Bean
    SecurityObservationSettings noTimingOfChecks() {
        return SecurityObservationSettings.noObservations();
    }

    private static void bearerTokens(
            OAuth2ResourceServerConfigurer<HttpSecurity> server, ClaimedRights rights, RefusedRequests refused) {
        server.authenticationEntryPoint(refused)
                .jwt(jwt -> jwt.jwtAuthenticationConverter(token -> Tokens.bearer(token, rights)))
                .withObjectPostProcessor(failuresAreAnswered(refused));
    }

    /** Without it, keys that cannot be fetched would be an internal error. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresAreAnswered(RefusedRequests refused) {
        var handler = new AuthenticationEntryPointFailureHandler(refused);
        handler.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    /** A browser may keep an answer if it asks each time whether it still holds: that is what entity tags are for. */
    private static void keptByTheCallerOnly(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-cache"));
    }
}
