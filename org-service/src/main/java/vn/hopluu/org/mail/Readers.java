package vn.hopluu.org.mail;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.access.Standing;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.AccountState;
import vn.hopluu.org.people.Held;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;

/**
 * Who holds which role where on a day, as rights do: through restructurings. Who holds a right everywhere sits nowhere, and is
 * told nothing.
 */
final class Readers {

    private record Desk(UnitId unit, Role role) {}

    private final Standing standing;
    private final Map<Desk, Set<String>> byDesk = new HashMap<>();

    Readers(UnitTree tree, LocalDate day, Collection<Account> accounts) {
        this.standing = new Standing(tree, day);
        accounts.stream()
                .filter(account -> account.state() == AccountState.ACTIVE)
                .forEach(account ->
                        account.rights().stream().filter(held -> held.on(day)).forEach(held -> add(account, held)));
    }

    private void add(Account account, Held held) {
        held.right().unit().flatMap(standing.tree()::unit).ifPresent(unit -> {
            add(account, unit, held.role());
            add(account, standing.actingFor(unit), held.role());
        });
    }

    private void add(Account account, Unit unit, Role role) {
        byDesk.computeIfAbsent(new Desk(unit.id(), role), first -> new HashSet<>())
                .add(account.id().value());
    }

    /** The accounts of whoever holds one of the roles at the unit, or at the one that stands for it. */
    Set<String> at(UnitId unit, List<Role> roles) {
        Set<String> found = new HashSet<>();
        roles.forEach(role -> {
            found.addAll(byDesk.getOrDefault(new Desk(unit, role), Set.of()));
            standing.tree()
                    .unit(unit)
                    .map(standing::placeOf)
                    .ifPresent(place -> found.addAll(byDesk.getOrDefault(new Desk(place.id(), role), Set.of())));
        });
        return found;
    }
}
