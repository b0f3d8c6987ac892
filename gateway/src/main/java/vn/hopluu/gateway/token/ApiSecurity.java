package vn.hopluu.gateway.token;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CorsSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2ResourceServerSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.Surface;

/** The API asks for a token in the Authorization header. What the token's holder may do is for the services to say. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    SecurityWebFilterChain apiChain(ServerHttpSecurity http, Unauthenticated refusal, CheckedTokens tokens) {
        return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/api/**"))
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers(Surface.OPEN.toArray(String[]::new))
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                // There are no sessions here to look for.
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(refusal))
                .oauth2ResourceServer(server -> bearer(server, refusal, tokens))
                // No cookie of this gateway exists, so there is nothing to forge; headers and origins are set
                // elsewhere.
                .csrf(CsrfSpec::disable)
                .cors(CorsSpec::disable)
                .headers(HeaderSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .build();
    }

    private static void bearer(OAuth2ResourceServerSpec server, Unauthenticated refusal, CheckedTokens tokens) {
        server.authenticationEntryPoint(refusal)
                .jwt(jwt -> jwt.jwtDecoder(tokens)
                        .jwtAuthenticationConverter(token -> Mono.just(new JwtAuthenticationToken(token, List.of()))));
    }
}
