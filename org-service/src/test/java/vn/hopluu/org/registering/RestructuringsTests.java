package vn.hopluu.org.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.unit.UnitFixture.commune;
import static vn.hopluu.org.unit.UnitFixture.province;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.access.ActGuard;
import vn.hopluu.org.registry.RegistryFixture;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.restructuring.Change;
import vn.hopluu.org.restructuring.RegisteredAct;
import vn.hopluu.org.unit.TreeLaws;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;
import vn.hopluu.platform.TestPlatform;

/** Against a real store; several registries stand for several instances. */
class RestructuringsTests {

    private static final MongoClient STORE =
            MongoClients.create(TestPlatform.shared().mongodbUri());
    private static final LocalDate TODAY = LocalDate.parse("2025-06-30");
    private static final LocalDate AHEAD = TODAY.plusDays(1);
    private static final List<Unit> UNITS = List.of(
            province("p").alive(),
            commune("a").under("p").alive(),
            commune("b").under("p").alive(),
            commune("c").under("p").alive());

    private final RegistryFixture instance = RegistryFixture.on(STORE, "org-" + UUID.randomUUID());
    private static final ActGuard ANYBODY = (_, _) -> {};

    private final Restructurings restructurings = on(instance, TODAY);

    private static Restructurings on(RegistryFixture instance, LocalDate today) {
        Clock clock = Clock.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new Restructurings(
                instance.ledger(), new Registrar(instance.ledger(), instance.registry(), clock), clock);
    }

    @BeforeEach
    void takeOver() {
        instance.takeOver(UNITS, TODAY);
    }

    @AfterAll
    static void disconnect() {
        STORE.close();
    }

    @Test
    void registersAnActOnce() {
        Act act = merge("m", "a", "b", TODAY);

        assertThat(register(act)).isInstanceOf(Registration.Registered.class);
        assertThat(register(act)).isInstanceOf(Registration.AlreadyRegistered.class);
        assertThat(register(merge("m", "a", "c", TODAY))).isInstanceOf(Registration.IdentityTaken.class);
        assertThat(restructurings.history().version()).isEqualTo(2);
        assertThat(instance.tree().unit(new UnitId("a")).orElseThrow().ended()).contains(TODAY);
    }

    @Test
    void registersNothingOfAnActOfWhichAPartIsImpossible() {
        Act act = new Act(
                new ActId("half"),
                TODAY,
                "1/NQ",
                "Half",
                null,
                List.of(new Change.Rename(new UnitId("a"), "Anew"), new Change.Move(new UnitId("b"), new UnitId("b"))));

        assertThat(register(act)).isInstanceOf(Registration.Refused.class);
        assertThat(restructurings.history().version()).isEqualTo(1);
        assertThat(instance.tree().units()).containsExactlyInAnyOrderElementsOf(UNITS);
    }

    @Test
    void registersOnlyOnTheTreeThatTheCallerHasSeen() {
        var seen = restructurings.lookAhead(merge("m", "a", "b", TODAY), ANYBODY);
        register(merge("other", "c", "b", TODAY));

        assertThat(restructurings.register(merge("m", "a", "b", TODAY), version -> version == seen.version(), ANYBODY))
                .isEqualTo(new Registration.OutOfDate(2));
    }

    @Test
    void ofActsThatAreOnlyPossibleAloneRegistersOneHoweverManyInstancesTry() throws Exception {
        List<Callable<Registration>> tries = IntStream.range(0, 8)
                .<Callable<Registration>>mapToObj(i -> () -> on(RegistryFixture.on(STORE, instance.database()), TODAY)
                        .register(
                                merge("m" + i, i % 2 == 0 ? "a" : "b", i % 2 == 0 ? "b" : "a", TODAY),
                                _ -> true,
                                ANYBODY))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes =
                    threads.invokeAll(tries).stream().map(Future::resultNow).toList();

            assertThat(outcomes)
                    .filteredOn(Registration.Registered.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Registration.Refused.class::isInstance)
                    .hasSize(7);
        }
        instance.registry().settle(TODAY);
        assertThat(new TreeLaws(instance.tree()).violations()).isEmpty();
    }

    @Test
    void takesEffectOnItsDay() {
        register(merge("m", "a", "b", AHEAD));
        assertThat(counts("a")).isEqualTo(new UnitId("a"));

        instance.registry().settle(AHEAD);

        assertThat(counts("a")).isEqualTo(new UnitId("b"));
    }

    @Test
    void withdrawsWhatIsAheadAndNothingElse() {
        Act ahead = merge("ahead", "a", "b", AHEAD);
        register(ahead);
        register(merge("today", "c", "b", TODAY));

        assertThat(restructurings.withdraw(new ActId("today"), ANYBODY)).isInstanceOf(Withdrawal.InEffect.class);
        assertThat(restructurings.withdraw(new ActId("never"), ANYBODY)).isInstanceOf(Withdrawal.NoSuchAct.class);
        assertThat(restructurings.withdraw(ahead.id(), ANYBODY)).isEqualTo(new Withdrawal.Withdrawn());
        assertThat(restructurings.withdraw(ahead.id(), ANYBODY)).isEqualTo(new Withdrawal.Withdrawn());

        assertThat(instance.tree().unit(new UnitId("a")).orElseThrow().ended()).isEmpty();
        assertThat(register(ahead)).isInstanceOf(Registration.IdentityTaken.class);
        assertThat(restructurings.history().act(ahead.id()).orElseThrow().on(AHEAD))
                .isEqualTo(RegisteredAct.State.WITHDRAWN);
    }

    @Test
    void doesNotWithdrawWhatLaterActsRestOn() {
        register(new Act(
                new ActId("found"),
                AHEAD,
                "1/NQ",
                "Found",
                null,
                List.of(new Change.Create(
                        new UnitId("n"), new Change.Founding("N", UnitKind.COMMUNE, new UnitId("p"), null, null)))));
        register(merge("rests", "a", "n", AHEAD.plusDays(1)));

        assertThat(restructurings.withdraw(new ActId("found"), ANYBODY)).isInstanceOf(Withdrawal.Refused.class);
    }

    private UnitId counts(String unit) {
        return instance.now(unit).orElseThrow().unit();
    }

    private Registration register(Act act) {
        return restructurings.register(act, _ -> true, ANYBODY);
    }

    private static Act merge(String id, String from, String into, LocalDate day) {
        return new Act(
                new ActId(id),
                day,
                "1/NQ",
                "Merge",
                null,
                List.of(new Change.Merge(List.of(new UnitId(from)), new UnitId(into), null)));
    }
}
