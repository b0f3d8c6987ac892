package vn.hopluu.report.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the request comes from that this thread serves, as the gateway and the token say. */
final class Origin {

    private static final int LONGEST = 200;

    private Origin() {}

    static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? address(now.getRequest())
                : null;
    }

    /** The connector has put the gateway's word in place of the gateway's own address. */
    private static String address(HttpServletRequest request) {
        return shortened(request.getRemoteAddr());
    }

    /** @param name of a claim of the token */
    static @Nullable String claim(String name) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.ofNullable(token.getToken().getClaimAsString(name))
                        .map(Origin::shortened)
                        .orElse(null)
                : null;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
