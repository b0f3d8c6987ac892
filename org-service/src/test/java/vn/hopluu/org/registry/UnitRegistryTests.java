package vn.hopluu.org.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.unit.UnitFixture.commune;
import static vn.hopluu.org.unit.UnitFixture.province;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.dataset.HaTinh;
import vn.hopluu.org.ledger.LedgerFixture;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.restructuring.Change;
import vn.hopluu.org.restructuring.Change.Founding;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.unit.Now;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;
import vn.hopluu.platform.TestPlatform;

/** Against a real store; several registries stand for several instances. */
class UnitRegistryTests {

    private static final MongoClient STORE =
            MongoClients.create(TestPlatform.shared().mongodbUri());
    private static final LocalDate JUNE = LocalDate.parse("2025-06-30");
    private static final LocalDate JULY = LocalDate.parse("2025-07-01");
    private static final List<Unit> UNITS = List.of(
            province("p").alive(),
            commune("a").under("p").mergedInto("n", "2025-07-01"),
            commune("n").under("p").alive());

    private final RegistryFixture instance = RegistryFixture.on(STORE, "org-" + UUID.randomUUID());

    @AfterAll
    static void disconnect() {
        STORE.close();
    }

    @Test
    void storesUnitsOnceHoweverOftenItSettles() {
        instance.takeOver(UNITS, JUNE);
        instance.registry().settle(JUNE);

        assertThat(instance.documents().all()).hasSize(3).allSatisfy(document -> {
            assertThat(document.state().revision()).isEqualTo(1);
            assertThat(document.outbox()).hasSize(1);
        });
    }

    @Test
    void readsBackWhatItStored() {
        instance.takeOver(HaTinh.UNITS, JUNE);

        assertThat(instance.tree().units()).containsExactlyElementsOf(HaTinh.TREE.units());
        assertThat(instance.documents().all())
                .extracting(UnitDocument::state)
                .containsExactlyInAnyOrderElementsOf(HaTinh.UNITS.stream()
                        .map(unit -> UnitState.first(unit, HaTinh.TREE, JUNE))
                        .toList());
    }

    @Test
    void announcesOnANewDayOnlyWhatCountsElsewhere() {
        instance.takeOver(UNITS, JUNE);
        instance.outbox().remove(instance.outbox().waiting());

        instance.registry().settle(JULY);

        assertThat(instance.outbox().waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.state().revision()).isEqualTo(2);
            assertThat(waiting.state().now()).isEqualTo(new Now(JULY, new UnitId("n"), List.of(new UnitId("p"))));
        });
    }

    @Test
    void announcesAUnitThatWasAheadAndIsWithdrawnOnceMoreWithoutALife() {
        Act act = new Act(
                new ActId("ahead"),
                JULY.plusYears(10),
                "1/NQ",
                "Ahead",
                null,
                List.of(new Change.Create(
                        new UnitId("ahead"), new Founding("Ahead", UnitKind.COMMUNE, new UnitId("p"), null, null))));
        instance.takeOver(UNITS, JUNE);
        LedgerFixture.enter(instance.ledger(), LedgerEntry.registration(List.of(act)));
        instance.registry().settle(JUNE);
        assertThat(instance.tree().unit(new UnitId("ahead"))).isPresent();

        LedgerFixture.enter(instance.ledger(), LedgerEntry.withdrawal(act.id()));
        instance.registry().settle(JUNE);

        assertThat(instance.tree().unit(new UnitId("ahead"))).isEmpty();
        assertThat(instance.outbox().waiting())
                .extracting(Unannounced::state)
                .contains(new UnitState(new UnitId("ahead"), 2, List.of(), null, List.of(), null));
    }

    @Test
    void letsSeveralInstancesSettleAtOnce() throws Exception {
        List<RegistryFixture> instances = IntStream.range(0, 4)
                .mapToObj(_ -> RegistryFixture.on(STORE, instance.database()))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            LedgerFixture.takeOver(instance.ledger(), HaTinh.UNITS);
            instances.forEach(each -> threads.submit(() -> each.registry().settle(JUNE)));
        }

        assertThat(instance.documents().all())
                .hasSize(317)
                .allSatisfy(document -> assertThat(document.state().revision()).isEqualTo(1));
        assertThat(instances)
                .extracting(RegistryFixture::version)
                .containsOnly(instances.getFirst().version());
    }

    @Test
    void seesWhatAnotherInstanceStoredOnceItLooksAgain() {
        RegistryFixture other = RegistryFixture.on(STORE, instance.database());
        instance.registry().settle(JUNE);
        other.takeOver(UNITS, JUNE);

        instance.registry().refresh();

        assertThat(instance.version()).isEqualTo(other.version());
    }

    @Test
    void tellsWhenAnotherInstanceAnnouncedTheSame() {
        instance.takeOver(UNITS, JUNE);
        List<Unannounced> waiting = instance.outbox().waiting();

        assertThat(instance.outbox().remove(waiting)).isTrue();
        assertThat(instance.outbox().waiting()).isEmpty();
        assertThat(instance.outbox().remove(waiting)).isFalse();
    }

    @Test
    void announcesOnceMoreWhatIsPutBack() {
        instance.takeOver(UNITS, JUNE);
        List<Unannounced> waiting = instance.outbox().waiting();
        instance.outbox().remove(waiting);

        instance.outbox().putBack(waiting);

        assertThat(instance.outbox().waiting()).extracting(Unannounced::state).hasSize(3);
    }
}
