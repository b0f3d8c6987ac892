package vn.hopluu.org.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hopluu.org.issuer.OwnIssuer;
import vn.hopluu.org.people.AccountId;
import vn.hopluu.org.people.SecondFactors;
import vn.hopluu.org.people.SecondFactors.Outcome.Confirmed;
import vn.hopluu.org.people.SecondFactors.Outcome.HeldBack;
import vn.hopluu.org.people.SecondFactors.Outcome.Refused;
import vn.hopluu.org.people.SecondFactors.Outcome.Removed;
import vn.hopluu.org.people.SecondFactors.Outcome.Required;
import vn.hopluu.org.people.SignIn;
import vn.hopluu.org.signin.HalfSession.ToDo;

/** Somebody who has to have a second factor sets it up before anything else. */
@Controller
@OwnIssuer
class SetUpController {

    private static final String PAGE = "/sign-in/second-factor/set-up";

    private final SecondFactors factors;
    private final SignIn people;
    private final Door door;
    private final HalfSessions halfSessions;

    SetUpController(SecondFactors factors, SignIn people, Door door, HalfSessions halfSessions) {
        this.factors = factors;
        this.people = people;
        this.door = door;
        this.halfSessions = halfSessions;
    }

    @GetMapping(PAGE)
    ModelAndView begin(@RequestParam(name = "continue", defaultValue = "") String asked, HttpServletRequest request) {
        Continuation next = Continuation.of(asked);
        return account(request)
                .map(account -> setUp(account, next))
                .orElseGet(() -> new ModelAndView(next.redirectBy("/sign-in")));
    }

    @PostMapping(PAGE)
    ModelAndView confirm(
            @RequestParam String code,
            @RequestParam(name = "continue", defaultValue = "") String asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        Continuation next = Continuation.of(asked);
        return account(request)
                .map(account -> confirm(account, code, next, request, response))
                .orElseGet(() -> new ModelAndView(next.redirectBy("/sign-in")));
    }

    private ModelAndView confirm(
            AccountId account,
            String code,
            Continuation next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (factors.confirm(account, code, door.origin(request))) {
            case Confirmed confirmed -> {
                door.open(request, response, account);
                door.remember(response, people.device(account, door.origin(request)));
                yield SetUp.codes(confirmed.recoveryCodes(), next.address());
            }
            case HeldBack back -> Pages.heldBack(setUp(account, next), back.retryAfter(), response);
            case Refused _, Removed _, Required _ -> Pages.refused(setUp(account, next), "second-factor.refused");
        };
    }

    private ModelAndView setUp(AccountId account, Continuation next) {
        return new SetUp(factors.begin(account), PAGE, next.address()).page();
    }

    private Optional<AccountId> account(HttpServletRequest request) {
        return halfSessions.find(request, ToDo.SET_UP_SECOND_FACTOR).map(HalfSession::account);
    }
}
