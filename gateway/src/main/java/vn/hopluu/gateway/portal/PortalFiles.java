package vn.hopluu.gateway.portal;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.reactive.resource.PathResourceResolver;

/** Serves the built portal; files whose name carries their digest are kept by browsers for good. */
@Configuration(proxyBeanMethods = false)
class PortalFiles implements WebFluxConfigurer {

    private static final String IMMUTABLE = "/_app/immutable/";

    private final PortalDirectory portal;

    PortalFiles(PortalDirectory portal) {
        this.portal = portal;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        portal.folder().ifPresentOrElse(folder -> serve(registry, folder), () -> explain(registry));
    }

    private static void serve(ResourceHandlerRegistry registry, Path folder) {
        CacheControl forGood =
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        add(registry, IMMUTABLE + "**", folder.resolve("." + IMMUTABLE), forGood);
        add(registry, "/**", folder, CacheControl.noCache());
    }

    private static void explain(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/missing.html", "/missing.css")
                .addResourceLocations("classpath:/portal/")
                .setCacheControl(CacheControl.noStore());
    }

    private static void add(ResourceHandlerRegistry registry, String paths, Path folder, CacheControl caching) {
        registry.addResourceHandler(paths)
                .addResourceLocations("file:" + folder.normalize() + "/")
                .setCacheControl(caching)
                .resourceChain(false)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
    }
}
