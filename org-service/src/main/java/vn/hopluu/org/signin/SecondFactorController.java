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
import vn.hopluu.org.people.SecondFactorSetUp;
import vn.hopluu.org.people.SecondFactorSetUp.Begun;
import vn.hopluu.org.people.SecondFactors;
import vn.hopluu.org.people.SignIn;
import vn.hopluu.org.people.SignIn.Outcome.HeldBack;
import vn.hopluu.org.people.SignIn.Outcome.Refused;
import vn.hopluu.org.people.SignIn.Outcome.SecondFactorNeeded;
import vn.hopluu.org.people.SignIn.Outcome.SecondFactorToSetUp;
import vn.hopluu.org.people.SignIn.Outcome.SignedIn;

/**
 * A person who is signed in sets a second factor up, puts another in its place, or removes it. A session alone is enough for
 * none of these: whoever finds a browser open must not lock its owner out.
 */
@Controller
@OwnIssuer
class SecondFactorController {

    private static final String CONFIRM = "/account/second-factor";

    private final SecondFactors factors;
    private final SecondFactorSetUp setUp;
    private final Accounts accounts;
    private final SignIn people;
    private final AccountPage page;
    private final Door door;

    SecondFactorController(
            SecondFactors factors,
            SecondFactorSetUp setUp,
            Accounts accounts,
            SignIn people,
            AccountPage page,
            Door door) {
        this.factors = factors;
        this.setUp = setUp;
        this.accounts = accounts;
        this.people = people;
        this.page = page;
        this.door = door;
    }

    /** Asks for all that signing in asks for, once more. */
    @PostMapping("/account/second-factor/begin")
    ModelAndView begin(
            Person person,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = accounts.find(person.account()).orElseThrow();
        return switch (people.password(account.email(), password, door.origin(request))) {
            case SignedIn in -> setUp(in.account());
            case SecondFactorToSetUp missing -> setUp(missing.account());
            case SecondFactorNeeded _ -> replace(person, code, request, response);
            case Refused _ -> refused(person, "password.refused", "factor-password");
            case HeldBack back -> heldBack(person, back, "factor-password", response);
        };
    }

    private ModelAndView replace(Person person, String code, HttpServletRequest request, HttpServletResponse response) {
        return switch (people.secondFactor(person.account(), code, door.origin(request))) {
            case SignedIn in -> setUp(in.account());
            case SecondFactorNeeded _, SecondFactorToSetUp _, Refused _ ->
                refused(person, "second-factor.refused", "present-code");
            case HeldBack back -> heldBack(person, back, "present-code", response);
        };
    }

    @PostMapping(CONFIRM)
    ModelAndView confirm(Person person, @RequestParam String note, @RequestParam String code) {
        return switch (setUp.confirm(person.account(), note, code)) {
            case SecondFactorSetUp.Outcome.Confirmed confirmed ->
                SetUp.codes(confirmed.recoveryCodes(), Continuation.ACCOUNT.address());
            case SecondFactorSetUp.Outcome.Mistyped again ->
                Pages.refused(page(again.begun()), "second-factor.refused");
            case SecondFactorSetUp.Outcome.Over _ -> new ModelAndView(Continuation.ACCOUNT.redirect());
        };
    }

    @PostMapping("/account/second-factor/remove")
    ModelAndView remove(
            Person person, @RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        return switch (factors.remove(person.account(), code, door.origin(request))) {
            case SecondFactors.Outcome.Removed _ -> page.of(person).addObject("done", "second-factor.removed");
            case SecondFactors.Outcome.Refused _ -> refused(person, "second-factor.refused", "factor-code");
            case SecondFactors.Outcome.Required _ -> refused(person, "second-factor.required", "factor-code");
            case SecondFactors.Outcome.HeldBack back ->
                Pages.heldBack(page.of(person), back.retryAfter(), response).addObject("at", "factor-code");
        };
    }

    private ModelAndView setUp(Account proven) {
        return page(setUp.begin(proven.id(), proven.revision()));
    }

    private ModelAndView refused(Person person, String why, String field) {
        return Pages.refused(page.of(person), why).addObject("at", field);
    }

    private ModelAndView heldBack(Person person, HeldBack back, String field, HttpServletResponse response) {
        return Pages.heldBack(page.of(person), back.retryAfter(), response).addObject("at", field);
    }

    private static ModelAndView page(Begun begun) {
        return new SetUp(begun, CONFIRM, Continuation.ACCOUNT.address()).page();
    }
}
