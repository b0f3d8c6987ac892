package vn.hopluu.org.issuer;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import vn.hopluu.org.settings.AccessSettings;

/** The issuer's endpoints: Spring Authorization Server's, over our store, without any session of the web server. */
@Configuration(proxyBeanMethods = false)
@OwnIssuer
class IssuerConfiguration {

    /** Seen from outside, whatever host a request names. */
    @Bean
    AuthorizationServerSettings authorizationServerSettings(AccessSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokens(TokenEncoder encoder, TokenClaims claims, Clock clock) {
        JwtGenerator signed = new JwtGenerator(encoder);
        signed.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(signed, new RefreshTokens(clock));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain issuer(
            HttpSecurity http,
            SecurityContextRepository signedIn,
            RegisteredClients clients,
            UserInfo userInfo,
            EndOfSession endOfSession,
            AccessSettings settings) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.authorizationEndpoint(
                            authorize -> authorize.consentPage(settings.publicAddress() + ToSignIn.CONSENT))
                    .clientAuthentication(client -> client.authenticationConverter(PublicClient::claimed)
                            .authenticationProviders(providers -> authentication(providers, clients)))
                    .oidc(oidc -> identity(oidc, userInfo, endOfSession));
            withoutWebSession(server);
        });
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(ToSignIn::isSilent)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(signedIn))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refused -> refused.defaultAuthenticationEntryPointFor(new ToSignIn(), ToSignIn::isForPeople))
                .build();
    }

    private static void authentication(List<AuthenticationProvider> providers, RegisteredClients clients) {
        providers.stream()
                .filter(ClientSecretAuthenticationProvider.class::isInstance)
                .map(ClientSecretAuthenticationProvider.class::cast)
                .forEach(provider -> provider.setPasswordEncoder(new ClientSecrets()));
        providers.addFirst(new PublicClient.Check(clients));
    }

    private static void identity(OidcConfigurer oidc, UserInfo userInfo, EndOfSession endOfSession) {
        OidcLogoutAuthenticationSuccessHandler signedOut = new OidcLogoutAuthenticationSuccessHandler();
        signedOut.setLogoutHandler(endOfSession);
        oidc.userInfoEndpoint(endpoint -> endpoint.userInfoMapper(userInfo))
                .logoutEndpoint(endpoint -> endpoint.logoutResponseHandler(signedOut)
                        .errorResponseHandler((_, response, _) -> response.sendRedirect("/sign-out")));
    }

    /** The library would note in a session of the web server which session an identity token is of; ours say so themselves. */
    private static void withoutWebSession(OAuth2AuthorizationServerConfigurer server) {
        server.withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationEndpointFilter>() {
            @Override
            public <F extends OAuth2AuthorizationEndpointFilter> F postProcess(F filter) {
                filter.setSessionAuthenticationStrategy((_, _, _) -> {});
                return filter;
            }
        });
    }
}
