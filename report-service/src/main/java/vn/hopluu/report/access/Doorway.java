package vn.hopluu.report.access;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemWriter;
import vn.hopluu.report.problem.Refusal;

/** Lets nobody in without a token that gives a right: no cookie, session or form. What operators watch is not routed publicly. */
@Configuration(proxyBeanMethods = false)
class Doorway {

    private static final String[] OF_OPERATORS = {"/actuator/**", "/v3/api-docs/**"};

    @Bean
    SecurityFilterChain doors(HttpSecurity http, JwtDecoder tokens, Claims claims, TurnedAway turnedAway) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        headers.defaultsDisabled().cacheControl(all -> {}).contentTypeOptions(all -> {}))
                .addFilter(bearer(tokens, claims, turnedAway))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OF_OPERATORS)
                        .permitAll()
                        .anyRequest()
                        .hasAnyAuthority(roles()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(turnedAway).accessDeniedHandler(turnedAway))
                .build();
    }

    private static BearerTokenAuthenticationFilter bearer(JwtDecoder tokens, Claims claims, TurnedAway turnedAway) {
        JwtAuthenticationProvider check = new JwtAuthenticationProvider(tokens);
        check.setJwtAuthenticationConverter(token -> authenticated(token, claims));
        BearerTokenAuthenticationFilter filter = new BearerTokenAuthenticationFilter(new ProviderManager(check));
        filter.setAuthenticationEntryPoint(turnedAway);
        filter.setAuthenticationFailureHandler(turnedAway::commence);
        return filter;
    }

    private static JwtAuthenticationToken authenticated(Jwt token, Claims claims) {
        Caller caller = claims.caller(Objects.requireNonNull(token.getSubject()), token.getClaims());
        List<SimpleGrantedAuthority> roles = caller.rights().stream()
                .map(right -> new SimpleGrantedAuthority(right.role().name()))
                .distinct()
                .toList();
        return new JwtAuthenticationToken(token, caller, roles);
    }

    private static String[] roles() {
        return Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);
    }

    /** Addresses and headers that no client of ours sends. */
    @Bean
    RequestRejectedHandler firewall(ProblemWriter problems) {
        return (request, response, rejected) ->
                problems.write(Refusal.of(ProblemCode.MALFORMED_REQUEST), request, response);
    }
}
