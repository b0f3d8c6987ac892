package vn.hopluu.org.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import vn.hopluu.org.issuer.OwnIssuer;
import vn.hopluu.org.settings.AccessSettings;

/** Cookies that only this host gets, no script reads and no other site's form sends along. */
@Component
@OwnIssuer
class Cookies {

    static final String SESSION = "hopluu-session";
    static final String HALF_SESSION = "hopluu-half-session";
    static final String DEVICE = "hopluu-device";
    static final String CSRF = "hopluu-csrf";

    /** Lasts until the browser is closed. */
    static final Duration WHILE_OPEN = Duration.ofSeconds(-1);

    private final boolean overTls;

    Cookies(AccessSettings settings) {
        this.overTls = settings.isOverTls();
    }

    /** Over TLS with the prefix that keeps neighbouring hosts and plain HTTP from setting it (RFC 6265bis). */
    String name(String name) {
        return overTls ? "__Host-" + name : name;
    }

    @Nullable
    String read(HttpServletRequest request, String name) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, name(name));
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    void write(HttpServletResponse response, String name, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name(name), value)
                .path("/")
                .httpOnly(true)
                .secure(overTls)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    void delete(HttpServletResponse response, String name) {
        write(response, name, "", Duration.ZERO);
    }
}
