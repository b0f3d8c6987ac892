package vn.hopluu.gateway.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** {@code GET /api/docs}: Swagger UI over the joined document, from this origin only and without inline script. */
@Configuration(proxyBeanMethods = false)
class DocsPage {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript");
    private static final MediaType STYLE = new MediaType("text", "css");

    private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofHours(1));

    @Bean
    RouterFunction<ServerResponse> docsRoutes() {
        String assets = "META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion() + "/";
        Map<String, Resource> scripts = Map.of(
                "/api/docs/page.js", new ClassPathResource("docs/page.js"),
                "/api/docs/swagger-ui-bundle.js", new ClassPathResource(assets + "swagger-ui-bundle.js"));
        RouterFunctions.Builder routes = RouterFunctions.route();
        asset(routes, "/api/docs", new ClassPathResource("docs/index.html"), HTML, CacheControl.noCache());
        asset(routes, "/api/docs/swagger-ui.css", new ClassPathResource(assets + "swagger-ui.css"), STYLE, KEPT);
        scripts.forEach((path, script) -> asset(routes, path, script, SCRIPT, KEPT));
        return routes.build();
    }

    private static void asset(
            RouterFunctions.Builder routes, String path, Resource content, MediaType type, CacheControl caching) {
        routes.GET(
                path,
                request -> ServerResponse.ok()
                        .contentType(type)
                        .cacheControl(caching)
                        .bodyValue(content));
    }

    private static String swaggerUiVersion() {
        try {
            Properties pom = PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties"));
            return pom.getProperty("version");
        } catch (IOException missing) {
            throw new IllegalStateException("swagger-ui is not on the class path", missing);
        }
    }
}
