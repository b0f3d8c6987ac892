package vn.hopluu.org.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hopluu.org.issuer.OwnIssuer;
import vn.hopluu.org.people.Acceptance;
import vn.hopluu.org.people.Acceptance.Outcome.Accepted;
import vn.hopluu.org.people.Acceptance.Outcome.HeldBack;
import vn.hopluu.org.people.Acceptance.Outcome.TooWeak;
import vn.hopluu.org.people.Acceptance.Outcome.Unknown;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.Invitations;

/** The page behind a one-time link: somebody chooses a password. */
@Controller
@OwnIssuer
class InvitationController {

    private static final String PAGE = "/sign-in/invitations/{token}";

    private final Invitations invitations;
    private final Acceptance acceptance;

    InvitationController(Invitations invitations, Acceptance acceptance) {
        this.invitations = invitations;
        this.acceptance = acceptance;
    }

    @GetMapping(PAGE)
    ModelAndView look(@PathVariable String token) {
        return invitations.find(token).map(InvitationController::form).orElseGet(InvitationController::unknown);
    }

    @PostMapping(PAGE)
    ModelAndView accept(@PathVariable String token, @RequestParam String password, HttpServletResponse response) {
        return switch (acceptance.accept(token, password)) {
            case Accepted accepted ->
                new ModelAndView("password-set")
                        .addObject("email", accepted.account().email());
            case TooWeak weak -> Pages.refused(look(token), Pages.reason(weak.weakness()));
            case HeldBack back -> Pages.heldBack(look(token), back.retryAfter(), response);
            case Unknown _ -> unknown();
        };
    }

    private static ModelAndView form(Account account) {
        return new ModelAndView("invitation").addObject("name", account.name()).addObject("email", account.email());
    }

    private static ModelAndView unknown() {
        return new ModelAndView("invitation-unknown", HttpStatus.NOT_FOUND);
    }
}
