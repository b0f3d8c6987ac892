package vn.hopluu.org.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hopluu.org.issuer.OwnIssuer;
import vn.hopluu.org.issuer.Person;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.Accounts;
import vn.hopluu.org.people.SecondFactors;
import vn.hopluu.org.people.SecondFactors.Outcome;
import vn.hopluu.org.people.SecondFactors.Outcome.Confirmed;
import vn.hopluu.org.people.SecondFactors.Outcome.HeldBack;
import vn.hopluu.org.people.SecondFactors.Outcome.Refused;
import vn.hopluu.org.people.SecondFactors.Outcome.Removed;
import vn.hopluu.org.people.SecondFactors.Outcome.Required;
import vn.hopluu.org.people.SignIn;

/** A person who is signed in sets a second factor up, or removes it. A session alone is not enough for either. */
@Controller
@OwnIssuer
class SecondFactorController {

    private static final String CONFIRM = "/account/second-factor";

    private final SecondFactors factors;
    private final Accounts accounts;
    private final SignIn people;
    private final AccountPage page;
    private final Door door;

    SecondFactorController(SecondFactors factors, Accounts accounts, SignIn people, AccountPage page, Door door) {
        this.factors = factors;
        this.accounts = accounts;
        this.people = people;
        this.page = page;
        this.door = door;
    }

    /** Asks for the password once more: whoever finds a browser open must not lock its owner out. */
    @PostMapping("/account/second-factor/begin")
    ModelAndView begin(
            Person person, @RequestParam String password, HttpServletRequest request, HttpServletResponse response) {
        Account account = accounts.find(person.account()).orElseThrow();
        return switch (people.password(account.email(), password, door.origin(request))) {
            case SignIn.Outcome.SignedIn _, SignIn.Outcome.SecondFactorNeeded _, SignIn.Outcome.SecondFactorToSetUp _ ->
                setUp(person);
            case SignIn.Outcome.Refused _ ->
                Pages.refused(page.of(person), "password.refused").addObject("at", "factor-password");
            case SignIn.Outcome.HeldBack back ->
                Pages.heldBack(page.of(person), back.retryAfter(), response).addObject("at", "factor-password");
        };
    }

    @PostMapping(CONFIRM)
    ModelAndView confirm(
            Person person, @RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        Outcome outcome = factors.confirm(person.account(), code, door.origin(request));
        return switch (outcome) {
            case Confirmed confirmed -> SetUp.codes(confirmed.recoveryCodes(), "/account");
            case HeldBack back -> Pages.heldBack(setUp(person), back.retryAfter(), response);
            case Refused _, Removed _, Required _ -> Pages.refused(setUp(person), "second-factor.refused");
        };
    }

    @PostMapping("/account/second-factor/remove")
    ModelAndView remove(
            Person person, @RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        return switch (factors.remove(person.account(), code, door.origin(request))) {
            case Removed _, Confirmed _ -> page.of(person).addObject("done", "second-factor.removed");
            case Refused _ ->
                Pages.refused(page.of(person), "second-factor.refused").addObject("at", "factor-code");
            case Required _ ->
                Pages.refused(page.of(person), "second-factor.required").addObject("at", "factor-code");
            case HeldBack back ->
                Pages.heldBack(page.of(person), back.retryAfter(), response).addObject("at", "factor-code");
        };
    }

    private ModelAndView setUp(Person person) {
        return new SetUp(factors.begin(person.account()), CONFIRM, "/account").page();
    }
}
