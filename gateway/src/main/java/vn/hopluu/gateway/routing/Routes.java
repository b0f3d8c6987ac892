package vn.hopluu.gateway.routing;

import java.time.Duration;
import java.util.function.Function;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import vn.hopluu.gateway.GatewaySettings;
import vn.hopluu.gateway.Surface;
import vn.hopluu.gateway.limits.StreamLimit;

/** The paths that lead to a service. What is not listed leads nowhere: a service's other paths stay internal. */
@Configuration(proxyBeanMethods = false)
class Routes {

    /** What a large file takes on its way from an office's slow line: 16 MiB at a little over one megabit a second. */
    private static final Duration UPLOAD = Duration.ofMinutes(2);

    /** The same for 20 MiB. */
    private static final Duration EVIDENCE = Duration.ofSeconds(150);

    private final GatewaySettings settings;

    Routes(GatewaySettings settings) {
        this.settings = settings;
    }

    @Bean
    RouteLocator routeLocator(RouteLocatorBuilder routes, OpenStreams streams, StreamLimit limit) {
        return routes.routes()
                .route("sign-in", settings.isIssuerOurOwn() ? signIn() : elsewhere())
                .route("people", to(Service.ORG, "/api/accounts/**", "/api/sessions/**", "/api/clients/**", "/api/me"))
                .route("audit", to(Service.ORG, "/api/audit/organisation/**"))
                .route("units", to(Service.ORG, "/api/units/**", "/api/tree/**", "/api/restructurings/**"))
                .route("imports", imports())
                .route("exports", to(Service.ORG, "/api/exports/**"))
                .route("evidence", evidence())
                .route("task-streams", stream(Service.REPORT, "/api/tasks/stream", streams, limit))
                .route("reports", to(Service.REPORT, "/api/forms/**", "/api/periods/**", "/api/reports/**"))
                .route(
                        "settings",
                        to(
                                Service.REPORT,
                                "/api/settings/**",
                                "/api/tasks/**",
                                "/api/regimes/**",
                                "/api/audit/reports/**"))
                .route(
                        "streams",
                        stream(Service.AGGREGATION, "/api/totals/{form}/{period}/{unit}/stream", streams, limit))
                .route(
                        "progress-streams",
                        stream(Service.AGGREGATION, "/api/plans/{unit}/{year}/progress/stream", streams, limit))
                .route("progress", to(Service.AGGREGATION, "/api/plans/{unit}/{year}/progress"))
                .route("plans", to(Service.REPORT, "/api/plans/**"))
                .route("totals", to(Service.AGGREGATION, "/api/totals/**", "/api/series/**", "/api/webhooks/**"))
                .build();
    }

    private Function<PredicateSpec, Buildable<Route>> to(Service service, String... paths) {
        return to(service, settings.responseTimeout(), paths);
    }

    private Function<PredicateSpec, Buildable<Route>> to(Service service, Duration untilTheAnswer, String... paths) {
        return route -> timed(route.path(paths).filters(withoutCookies(watchedBy(timed()))), untilTheAnswer)
                .uri(service.url(settings));
    }

    /** The time until an answer begins includes that of the request's body. */
    private Function<PredicateSpec, Buildable<Route>> imports() {
        return to(Service.ORG, settings.responseTimeout().plus(UPLOAD), "/api/imports/**");
    }

    /** Files that come and go with the reports they prove, streamed both ways. */
    private Function<PredicateSpec, Buildable<Route>> evidence() {
        Duration untilTheAnswer = settings.responseTimeout().plus(EVIDENCE);
        return to(Service.REPORT, untilTheAnswer, "/api/reports/{report}/evidence", "/api/reports/{report}/evidence/*");
    }

    /** The only paths that bring the cookie of a session, which is org-service's own. */
    private Function<PredicateSpec, Buildable<Route>> signIn() {
        String[] paths = Surface.SIGN_IN.toArray(String[]::new);
        return route -> timed(route.path(paths).filters(watchedBy(timed()))).uri(Service.ORG.url(settings));
    }

    /** Who asks this address for its issuer is told where that is; pages of our own to sign in there are none then. */
    private Function<PredicateSpec, Buildable<Route>> elsewhere() {
        String issuer = settings.issuer() + Surface.ISSUER_DESCRIPTION;
        return route -> route.path(Surface.ISSUER_DESCRIPTION)
                .filters(filters -> filters.redirect(HttpStatus.TEMPORARY_REDIRECT.value(), issuer))
                .uri(settings.issuer());
    }

    /** Once it has begun, a stream is silent for as long as nothing changes, and ends when one of its ends leaves. */
    private Function<PredicateSpec, Buildable<Route>> stream(
            Service service, String path, OpenStreams streams, StreamLimit limit) {
        return route -> timed(route.path(path)
                        .filters(filters -> withoutCookies(watchedBy(streams))
                                .apply(filters.filter(limit, WatchedAnswers.BEFORE_THE_ANSWER_IS_WRITTEN))))
                .uri(service.url(settings));
    }

    private TimedAnswers timed() {
        return new TimedAnswers(settings.responseTimeout());
    }

    /** The API knows no cookie: it takes none, and gives none to a page that calls it. */
    private static Function<GatewayFilterSpec, UriSpec> withoutCookies(Function<GatewayFilterSpec, UriSpec> filters) {
        return spec -> filters.apply(
                spec.removeRequestHeader(HttpHeaders.COOKIE).removeResponseHeader(HttpHeaders.SET_COOKIE));
    }

    private static Function<GatewayFilterSpec, UriSpec> watchedBy(WatchedAnswers answers) {
        return filters -> filters.filter(answers, WatchedAnswers.BEFORE_THE_ANSWER_IS_WRITTEN)
                .filter(new RetryOfReads());
    }

    private UriSpec timed(UriSpec route) {
        return timed(route, settings.responseTimeout());
    }

    /** Bounds the time until an answer begins; within it, {@link TimedAnswers} watches. */
    private UriSpec timed(UriSpec route, Duration untilTheAnswer) {
        return route.metadata(RouteMetadataUtils.CONNECT_TIMEOUT_ATTR, (int)
                        settings.connectTimeout().toMillis())
                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, untilTheAnswer.toMillis());
    }
}
