package vn.hopluu.org.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.hopluu.org.access.Right;
import vn.hopluu.org.issuer.OwnIssuer;
import vn.hopluu.org.issuer.Person;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.Accounts;
import vn.hopluu.org.people.SecondFactors;
import vn.hopluu.org.people.Session;
import vn.hopluu.org.people.Sessions;
import vn.hopluu.org.registry.CurrentTree;

/** What a person sees of their own account. */
@Component
@OwnIssuer
class AccountPage {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final CurrentTree tree;
    private final Clock clock;

    AccountPage(Accounts accounts, Sessions sessions, SecondFactors factors, CurrentTree tree, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.tree = tree;
        this.clock = clock;
    }

    /** A session as it is shown. */
    record Line(String sid, String agent, String address, String began, String lastSeen, boolean own) {}

    /** A right as it is shown. */
    record Holding(String role, String unit) {}

    ModelAndView of(Person person) {
        Account account = accounts.find(person.account()).orElseThrow();
        return new ModelAndView("account")
                .addObject("account", account)
                .addObject("rights", rights(account))
                .addObject("factorRequired", factors.isRequired(account))
                .addObject("sessions", lines(person));
    }

    private List<Holding> rights(Account account) {
        LocalDate today = LocalDate.now(clock);
        return account.rights().stream()
                .filter(held -> held.on(today))
                .map(held -> new Holding("role." + held.role(), nameOf(held.right())))
                .toList();
    }

    /** What the unit was called last; as it is written while units are not known yet. */
    private String nameOf(Right right) {
        return right.unit()
                .flatMap(unit -> tree.snapshot().flatMap(known -> known.tree().unit(unit)))
                .map(unit -> unit.spans().getLast().name())
                .orElse(right.at());
    }

    private List<Line> lines(Person person) {
        return sessions.list(person.account()).stream()
                .map(session -> line(session, person.sid()))
                .toList();
    }

    private static Line line(Session session, String own) {
        return new Line(
                session.sid(),
                session.agent(),
                session.address(),
                TIME.format(session.began().atZone(VIETNAM)),
                TIME.format(session.lastSeen().atZone(VIETNAM)),
                session.sid().equals(own));
    }
}
