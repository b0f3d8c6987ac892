package vn.hopluu.org.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hopluu.org.issuer.OwnIssuer;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.AccountId;
import vn.hopluu.org.people.SignIn;
import vn.hopluu.org.people.SignIn.Outcome.HeldBack;
import vn.hopluu.org.people.SignIn.Outcome.Refused;
import vn.hopluu.org.people.SignIn.Outcome.SecondFactorNeeded;
import vn.hopluu.org.people.SignIn.Outcome.SecondFactorToSetUp;
import vn.hopluu.org.people.SignIn.Outcome.SignedIn;
import vn.hopluu.org.signin.HalfSession.ToDo;

/** E-mail and password, and the code of the authenticator. */
@Controller
@OwnIssuer
class SignInController {

    private final SignIn people;
    private final Door door;
    private final HalfSessions halfSessions;

    SignInController(SignIn people, Door door, HalfSessions halfSessions) {
        this.people = people;
        this.door = door;
        this.halfSessions = halfSessions;
    }

    @GetMapping("/sign-in")
    ModelAndView form(
            @AuthenticationPrincipal @Nullable AccountId signedIn,
            @RequestParam(name = "continue", defaultValue = "") String asked) {
        Continuation next = Continuation.of(asked);
        return signedIn == null ? password(next) : new ModelAndView(next.redirect());
    }

    @PostMapping("/sign-in")
    ModelAndView password(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(name = "continue", defaultValue = "") String asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        Continuation next = Continuation.of(asked);
        return switch (people.password(email, password, door.origin(request))) {
            case SignedIn in -> welcome(in, next, request, response);
            case SecondFactorNeeded needed -> halfway(needed.account(), ToDo.SECOND_FACTOR, next, response);
            case SecondFactorToSetUp missing -> halfway(missing.account(), ToDo.SET_UP_SECOND_FACTOR, next, response);
            case Refused _ -> Pages.refused(password(next).addObject("email", email), "sign-in.refused");
            case HeldBack back -> Pages.heldBack(password(next).addObject("email", email), back.retryAfter(), response);
        };
    }

    @GetMapping("/sign-in/second-factor")
    ModelAndView code(@RequestParam(name = "continue", defaultValue = "") String asked, HttpServletRequest request) {
        Continuation next = Continuation.of(asked);
        return halfSessions
                .find(request, ToDo.SECOND_FACTOR)
                .map(_ -> code(next))
                .orElseGet(() -> again(next));
    }

    @PostMapping("/sign-in/second-factor")
    ModelAndView code(
            @RequestParam String code,
            @RequestParam(name = "continue", defaultValue = "") String asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        Continuation next = Continuation.of(asked);
        return halfSessions
                .find(request, ToDo.SECOND_FACTOR)
                .map(half -> code(half.account(), code, next, request, response))
                .orElseGet(() -> again(next));
    }

    private ModelAndView code(
            AccountId account,
            String code,
            Continuation next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (people.secondFactor(account, code, door.origin(request))) {
            case SignedIn in -> welcome(in, next, request, response);
            case SecondFactorNeeded _, SecondFactorToSetUp _, Refused _ ->
                Pages.refused(code(next), "second-factor.refused");
            case HeldBack back -> Pages.heldBack(code(next), back.retryAfter(), response);
        };
    }

    private ModelAndView welcome(
            SignedIn in, Continuation next, HttpServletRequest request, HttpServletResponse response) {
        door.open(request, response, in.account());
        door.remember(response, in.device());
        return new ModelAndView(next.redirect());
    }

    private ModelAndView halfway(Account account, ToDo toDo, Continuation next, HttpServletResponse response) {
        halfSessions.begin(response, account, toDo);
        String page = switch (toDo) {
            case SECOND_FACTOR -> "/sign-in/second-factor";
            case SET_UP_SECOND_FACTOR -> "/sign-in/second-factor/set-up";
        };
        return new ModelAndView(next.redirectBy(page));
    }

    private static ModelAndView password(Continuation next) {
        return new ModelAndView("sign-in").addObject("next", next.address());
    }

    private static ModelAndView code(Continuation next) {
        return new ModelAndView("second-factor").addObject("next", next.address());
    }

    /** The password is too long ago, or was never given. */
    private static ModelAndView again(Continuation next) {
        return new ModelAndView(next.redirectBy("/sign-in"));
    }
}
