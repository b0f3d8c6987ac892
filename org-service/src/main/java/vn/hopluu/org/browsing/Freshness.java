package vn.hopluu.org.browsing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a caller ask "still the same?" for nothing: every answer depends on the tree and on today only, so both together are a
 * validator for all of them, on every instance.
 */
@Component
class Freshness implements HandlerInterceptor {

    private final Directory directory;

    Freshness(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Cache-Control", CacheControl.noCache().getHeaderValue());
        String tag = "W/\"" + directory.snapshot().version() + "." + directory.today() + "\"";
        return !new ServletWebRequest(request, response).checkNotModified(tag);
    }
}
