package vn.hopluu.org.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.hopluu.org.settings.AccessSettings;
import vn.hopluu.org.web.ProblemAnswers;
import vn.hopluu.org.web.ProblemCode;

/** The API takes access tokens and nothing else: no cookie, so nothing that another site could have a browser send. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessConfiguration implements WebMvcConfigurer {

    private final AccessGuard guard;

    AccessConfiguration(AccessGuard guard) {
        this.guard = guard;
    }

    @Bean
    @Order(10)
    SecurityFilterChain api(HttpSecurity http, AccessSettings settings, ApiRefusals refusals) {
        ClaimMapping claims = new ClaimMapping(settings);
        return stateless(http.securityMatcher("/api/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(token -> new CallerToken(claims.caller(token)))))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    /** What is not routed to the public, and what is nowhere. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain inside(HttpSecurity http) {
        return stateless(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Addresses that nobody sends in good faith, such as one with a semicolon. */
    @Bean
    RequestRejectedHandler refusedAddresses(ProblemAnswers answers) {
        return (request, response, _) -> answers.write(request, response, ProblemCode.MALFORMED_REQUEST);
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).addPathPatterns("/api/**").order(Ordered.HIGHEST_PRECEDENCE);
    }
}
