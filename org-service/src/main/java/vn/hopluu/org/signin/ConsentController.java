package vn.hopluu.org.signin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hopluu.org.issuer.Clients;
import vn.hopluu.org.issuer.OwnIssuer;
import vn.hopluu.org.issuer.Person;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.Accounts;

/** Asks whether another system may act for the person. The answer goes to the issuer, which knows by the state what was asked. */
@Controller
@OwnIssuer
class ConsentController {

    private final Clients clients;
    private final Accounts accounts;

    ConsentController(Clients clients, Accounts accounts) {
        this.clients = clients;
        this.accounts = accounts;
    }

    @GetMapping("/sign-in/consent")
    ModelAndView ask(
            Person person,
            @RequestParam("client_id") String client,
            @RequestParam String state,
            @RequestParam(defaultValue = "") String scope) {
        return clients.nameOf(client)
                .map(name -> new ModelAndView("consent")
                        .addObject("client", client)
                        .addObject("clientName", name)
                        .addObject("state", state)
                        .addObject("scopes", known(scope))
                        .addObject(
                                "name",
                                accounts.find(person.account())
                                        .map(Account::name)
                                        .orElse("")))
                .orElseGet(() -> Pages.failed(HttpStatus.NOT_FOUND));
    }

    /** The address can name anything: only what the issuer gives is shown. */
    private static List<String> known(String scope) {
        List<String> asked = Arrays.asList(scope.split(" "));
        return Stream.of(OidcScopes.OPENID, OidcScopes.PROFILE)
                .filter(asked::contains)
                .toList();
    }
}
