package vn.hopluu.org.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.hopluu.org.issuer.OwnIssuer;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.Origin;
import vn.hopluu.org.people.Sessions;
import vn.hopluu.org.people.SignIn;

/** Opens and closes the session of a browser. */
@Component
@OwnIssuer
class Door {

    private static final Duration DEVICE_LIFE = Duration.ofDays(180);

    private final SignIn people;
    private final Sessions sessions;
    private final HalfSessions halfSessions;
    private final Cookies cookies;

    Door(SignIn people, Sessions sessions, HalfSessions halfSessions, Cookies cookies) {
        this.people = people;
        this.sessions = sessions;
        this.halfSessions = halfSessions;
        this.cookies = cookies;
    }

    /** Always a new session: one that was there before may have been somebody else's. */
    void open(HttpServletRequest request, HttpServletResponse response, Account proven) {
        close(request, response);
        people.begin(proven, origin(request))
                .ifPresent(begun -> cookies.write(response, Cookies.SESSION, begun.secret(), Cookies.WHILE_OPEN));
        halfSessions.end(response);
    }

    void remember(HttpServletResponse response, String device) {
        cookies.write(response, Cookies.DEVICE, device, DEVICE_LIFE);
    }

    void close(HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(cookies.read(request, Cookies.SESSION))
                .flatMap(sessions::find)
                .ifPresent(session -> sessions.end(session.sid()));
        cookies.delete(response, Cookies.SESSION);
    }

    Origin origin(HttpServletRequest request) {
        return new Origin(
                request.getRemoteAddr(),
                cookies.read(request, Cookies.DEVICE),
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse(""));
    }
}
