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
import vn.hopluu.gateway.GatewaySettings;

/** The paths that lead to a service. What is not listed leads nowhere: a service's other paths stay internal. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final int NEVER = -1;

    private final GatewaySettings settings;

    Routes(GatewaySettings settings) {
        this.settings = settings;
    }

    @Bean
    RouteLocator routeLocator(RouteLocatorBuilder routes, OpenStreams streams) {
        return routes.routes()
                .route("units", to(Service.ORG, "/api/units/**", "/api/tree/**", "/api/restructurings/**"))
                .route("exchange", to(Service.ORG, "/api/imports/**", "/api/exports/**"))
                .route("reports", to(Service.REPORT, "/api/forms/**", "/api/periods/**", "/api/reports/**"))
                .route("streams", stream(streams))
                .route("totals", to(Service.AGGREGATION, "/api/totals/**", "/api/series/**"))
                .build();
    }

    private Function<PredicateSpec, Buildable<Route>> to(Service service, String... paths) {
        Duration silence = settings.responseTimeout();
        return route -> timed(route.path(paths).filters(watchedBy(new TimedAnswers(silence))), silence.toMillis())
                .uri(service.url(settings));
    }

    /** A stream is silent for as long as nothing changes, and ends only when one of its ends leaves. */
    private Function<PredicateSpec, Buildable<Route>> stream(OpenStreams streams) {
        return route -> timed(
                        route.path("/api/totals/{form}/{period}/{unit}/stream").filters(watchedBy(streams)), NEVER)
                .uri(Service.AGGREGATION.url(settings));
    }

    private static Function<GatewayFilterSpec, UriSpec> watchedBy(WatchedAnswers answers) {
        return filters -> filters.filter(answers, WatchedAnswers.BEFORE_THE_ANSWER_IS_WRITTEN)
                .filter(new RetryOfReads());
    }

    private UriSpec timed(UriSpec route, long responseMillis) {
        return route.metadata(RouteMetadataUtils.CONNECT_TIMEOUT_ATTR, (int)
                        settings.connectTimeout().toMillis())
                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, responseMillis);
    }
}
