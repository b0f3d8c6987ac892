package vn.hopluu.org.audit;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the request comes from that this thread serves, and who sent it. */
final class Origin {

    private static final int LONGEST = 200;
    private static final String CORRELATION = "correlationId";

    private Origin() {}

    /** The connector has put the gateway's word in place of the gateway's own address. */
    static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? shortened(now.getRequest().getRemoteAddr())
                : null;
    }

    static @Nullable String correlation() {
        return MDC.get(CORRELATION);
    }

    /**
     * Who acts: whom a token or a session names; else, within a request, the owner of the account, who is about to prove who
     * they are; else this program itself, on its own or as a command of the operator.
     */
    static Who who(@Nullable String owner) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Actor actor) {
            return new Who(shortened(actor.subject()), shortened(actor.client()), actor.session());
        }
        if (known != null && known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken)) {
            return new Who(shortened(known.getName()), null, null);
        }
        return owner == null || address() == null ? Who.itself() : new Who(owner, null, null);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
