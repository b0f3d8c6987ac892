package vn.hopluu.org.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.hopluu.org.issuer.OwnIssuer;
import vn.hopluu.org.issuer.Person;
import vn.hopluu.org.people.Session;
import vn.hopluu.org.people.Sessions;

/** Knows who a browser belongs to by its session, which is in the store and so the same for every instance. */
@Component
@OwnIssuer
class SignedIn implements SecurityContextRepository {

    private final Sessions sessions;
    private final Cookies cookies;

    SignedIn(Sessions sessions, Cookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> person(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Signing in begins a session; there is nothing else to keep. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookies.read(request, Cookies.SESSION) != null;
    }

    private Optional<Person> person(HttpServletRequest request) {
        return Optional.ofNullable(cookies.read(request, Cookies.SESSION))
                .flatMap(sessions::find)
                .map(SignedIn::person);
    }

    private static Person person(Session session) {
        return new Person(session.account(), session.sid(), session.began(), session.ends());
    }

    /** Asks the store once a request, and only when somebody wants to know. */
    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<Optional<Person>> search;
        private @Nullable Optional<Person> found;

        Deferred(Supplier<Optional<Person>> search) {
            this.search = search;
        }

        @Override
        public SecurityContext get() {
            return found().<SecurityContext>map(SecurityContextImpl::new)
                    .orElseGet(SecurityContextHolder::createEmptyContext);
        }

        @Override
        public boolean isGenerated() {
            return found().isEmpty();
        }

        private Optional<Person> found() {
            Optional<Person> known = found == null ? search.get() : found;
            found = known;
            return known;
        }
    }
}
