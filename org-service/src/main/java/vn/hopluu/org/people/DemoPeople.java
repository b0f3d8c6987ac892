package vn.hopluu.org.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hopluu.org.settings.PeopleSettings;

/**
 * People of the demonstration, who are nobody: there as long as {@code HOPLUU_DEMO_PASSWORD} is set, all with that password.
 * Their list is {@code demo-people.csv}.
 */
@Component
class DemoPeople {

    private static final Logger log = LoggerFactory.getLogger(DemoPeople.class);
    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

    private final AccountDocuments documents;
    private final Hashing hashing;
    private final String password;
    private final Clock clock;
    private boolean there;

    DemoPeople(AccountDocuments documents, Hashing hashing, PeopleSettings people, Clock clock) {
        this.documents = documents;
        this.hashing = hashing;
        this.password = people.demoPassword();
        this.clock = clock;
    }

    /** Until the store was there once. */
    @Scheduled(fixedDelay = 1_000)
    synchronized void seeTo() {
        if (there || password.isBlank()) {
            return;
        }
        try {
            DemoPerson.all().forEach(this::seeTo);
            there = true;
            log.info("The people of the demonstration are there");
        } catch (RuntimeException e) {
            log.warn("The people of the demonstration have to wait: {}", e.toString());
        }
    }

    private void seeTo(DemoPerson person) {
        AccountId id = AccountId.from("demonstration " + person.email());
        Optional<StoredAccount> known = documents.find(id.value());
        if (known.filter(account -> isAsItShouldBe(account, person)).isEmpty()) {
            StoredAccount wanted =
                    account(id, person, known.map(StoredAccount::writes).orElse(1L));
            known.ifPresentOrElse(account -> documents.replace(account, wanted), () -> documents.insert(wanted));
        }
    }

    private boolean isAsItShouldBe(StoredAccount account, DemoPerson person) {
        return account.name().equals(person.name())
                && account.rights().equals(held(person))
                && account.state() == AccountState.ACTIVE
                && hashing.matches(password, account.password()).orElse(false);
    }

    private StoredAccount account(AccountId id, DemoPerson person, long writes) {
        String hash = hashing.hash(password).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new StoredAccount(
                id.value(),
                writes,
                1,
                person.name(),
                Email.plain(person.email()),
                AccountState.ACTIVE,
                held(person),
                hash,
                null,
                null,
                null,
                true,
                now);
    }

    private static List<Held> held(DemoPerson person) {
        return person.rights().stream()
                .map(right -> new Held(right.role(), right.at(), ALWAYS, null))
                .toList();
    }
}
