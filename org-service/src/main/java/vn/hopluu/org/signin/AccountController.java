package vn.hopluu.org.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hopluu.org.issuer.OwnIssuer;
import vn.hopluu.org.issuer.Person;
import vn.hopluu.org.people.Passwords;
import vn.hopluu.org.people.Passwords.Outcome.Changed;
import vn.hopluu.org.people.Passwords.Outcome.HeldBack;
import vn.hopluu.org.people.Passwords.Outcome.Refused;
import vn.hopluu.org.people.Passwords.Outcome.TooWeak;
import vn.hopluu.org.people.Sessions;

/** A person looks after their password and their sessions. */
@Controller
@OwnIssuer
class AccountController {

    private final AccountPage page;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Door door;

    AccountController(AccountPage page, Passwords passwords, Sessions sessions, Door door) {
        this.page = page;
        this.passwords = passwords;
        this.sessions = sessions;
        this.door = door;
    }

    @GetMapping("/account")
    ModelAndView look(Person person) {
        return page.of(person);
    }

    @PostMapping("/account/password")
    ModelAndView change(
            Person person,
            @RequestParam String old,
            @RequestParam String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (passwords.change(person.account(), old, wanted, door.origin(request), person.sid())) {
            case Changed _ -> page.of(person).addObject("done", "password.changed");
            case Refused _ -> Pages.refused(page.of(person), "password.refused").addObject("at", "old");
            case TooWeak weak ->
                Pages.refused(page.of(person), Pages.reason(weak.weakness())).addObject("at", "wanted");
            case HeldBack back ->
                Pages.heldBack(page.of(person), back.retryAfter(), response).addObject("at", "old");
        };
    }

    /** Nothing happens to a session of somebody else. */
    @PostMapping("/account/sessions/{sid}/end")
    ModelAndView end(Person person, @PathVariable String sid) {
        sessions.list(person.account()).stream()
                .filter(session -> session.sid().equals(sid))
                .forEach(session -> sessions.end(session.sid()));
        return new ModelAndView(Continuation.ACCOUNT.redirect());
    }

    @PostMapping("/account/sessions/end-others")
    ModelAndView endOthers(Person person) {
        sessions.endOthersOf(person.account(), person.sid());
        return new ModelAndView(Continuation.ACCOUNT.redirect());
    }
}
