package vn.hopluu.org.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Shows the sign-in page to somebody whom a client sent here, and remembers in its address where to go on. */
final class ToSignIn implements AuthenticationEntryPoint {

    static final String CONSENT = "/sign-in/consent";
    private static final String AUTHORIZE = "/oauth2/authorize";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        @Nullable String asked = request.getQueryString();
        response.sendRedirect(
                asked == null ? "/sign-in" : "/sign-in?continue=" + URLEncoder.encode(AUTHORIZE + '?' + asked, UTF_8));
    }

    static boolean isForPeople(HttpServletRequest request) {
        return request.getServletPath().equals(AUTHORIZE);
    }

    /** The client wants an answer rather than a page: whoever is not signed in gets none of ours to see. */
    static boolean isSilent(HttpServletRequest request) {
        return isForPeople(request) && "none".equals(request.getParameter("prompt"));
    }
}
