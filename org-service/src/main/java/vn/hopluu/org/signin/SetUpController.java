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
import vn.hopluu.org.people.SecondFactorSetUp;
import vn.hopluu.org.people.SecondFactorSetUp.Begun;
import vn.hopluu.org.people.SecondFactorSetUp.Outcome.Confirmed;
import vn.hopluu.org.people.SecondFactorSetUp.Outcome.Mistyped;
import vn.hopluu.org.people.SecondFactorSetUp.Outcome.Over;
import vn.hopluu.org.people.SignIn;
import vn.hopluu.org.signin.HalfSession.ToDo;

/** Somebody who has to have a second factor sets it up before anything else. */
@Controller
@OwnIssuer
class SetUpController {

    private static final String PAGE = "/sign-in/second-factor/set-up";

    private final SecondFactorSetUp factors;
    private final SignIn people;
    private final Door door;
    private final HalfSessions halfSessions;

    SetUpController(SecondFactorSetUp factors, SignIn people, Door door, HalfSessions halfSessions) {
        this.factors = factors;
        this.people = people;
        this.door = door;
        this.halfSessions = halfSessions;
    }

    @GetMapping(PAGE)
    ModelAndView begin(@RequestParam(name = "continue", defaultValue = "") String asked, HttpServletRequest request) {
        Continuation next = Continuation.of(asked);
        return halfSession(request)
                .map(half -> page(factors.begin(half.account(), half.revision()), next))
                .orElseGet(() -> new ModelAndView(next.redirectBy("/sign-in")));
    }

    @PostMapping(PAGE)
    ModelAndView confirm(
            @RequestParam String note,
            @RequestParam String code,
            @RequestParam(name = "continue", defaultValue = "") String asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        Continuation next = Continuation.of(asked);
        return halfSession(request)
                .map(half -> confirm(half.account(), note, code, next, request, response))
                .orElseGet(() -> new ModelAndView(next.redirectBy("/sign-in")));
    }

    private ModelAndView confirm(
            AccountId account,
            String note,
            String code,
            Continuation next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (factors.confirm(account, note, code)) {
            case Confirmed confirmed -> {
                door.open(request, response, confirmed.account());
                door.remember(response, people.device(account, door.origin(request)));
                yield SetUp.codes(confirmed.recoveryCodes(), next.address());
            }
            case Mistyped again -> Pages.refused(page(again.begun(), next), "second-factor.refused");
            case Over _ -> new ModelAndView(next.redirectBy("/sign-in"));
        };
    }

    private static ModelAndView page(Begun begun, Continuation next) {
        return new SetUp(begun, PAGE, next.address()).page();
    }

    private Optional<HalfSession> halfSession(HttpServletRequest request) {
        return halfSessions.find(request, ToDo.SET_UP_SECOND_FACTOR);
    }
}
