package vn.hopluu.org.browsing;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class BrowsingConfiguration implements WebMvcConfigurer {

    private final Freshness freshness;

    BrowsingConfiguration(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(freshness).addPathPatterns("/api/units/**", "/api/tree/**");
    }
}
