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
import vn.hopluu.org.unit.Now;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
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
    void storesUnitsOnceHoweverOftenTheyAreAdded() {
        instance.registry().settle(UNITS, JUNE);
        instance.registry().settle(UNITS, JUNE);

        assertThat(instance.documents().all()).hasSize(3).allSatisfy(document -> {
            assertThat(document.state().revision()).isEqualTo(1);
            assertThat(document.outbox()).hasSize(1);
        });
    }

    @Test
    void readsBackWhatItStored() {
        instance.registry().settle(HaTinh.UNITS, JUNE);

        assertThat(instance.tree().units()).containsExactlyElementsOf(HaTinh.TREE.units());
        assertThat(instance.documents().all())
                .extracting(UnitDocument::state)
                .containsExactlyInAnyOrderElementsOf(HaTinh.UNITS.stream()
                        .map(unit -> UnitState.first(unit, HaTinh.TREE, JUNE))
                        .toList());
    }

    @Test
    void announcesOnANewDayOnlyWhatCountsElsewhere() {
        instance.registry().settle(UNITS, JUNE);
        instance.outbox().remove(instance.outbox().waiting());

        instance.registry().settle(List.of(), JULY);

        assertThat(instance.outbox().waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.state().revision()).isEqualTo(2);
            assertThat(waiting.state().now()).isEqualTo(new Now(JULY, new UnitId("n"), List.of(new UnitId("p"))));
        });
    }

    @Test
    void doesNotUndoWhatTheStoreKnowsBetterThanADataset() {
        Unit changed = commune("n").under("p").renamed("New", "2025-07-01").alive();
        instance.registry().settle(List.of(UNITS.getFirst(), changed), JUNE);

        instance.registry().settle(UNITS, JUNE);

        assertThat(instance.tree().unit(new UnitId("n"))).contains(changed);
        assertThat(instance.tree().units()).hasSize(3);
    }

    @Test
    void letsSeveralInstancesSettleAtOnce() throws Exception {
        List<RegistryFixture> instances = IntStream.range(0, 4)
                .mapToObj(_ -> RegistryFixture.on(STORE, instance.database()))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            instances.forEach(each -> threads.submit(() -> each.registry().settle(HaTinh.UNITS, JUNE)));
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
        instance.registry().settle(List.of(), JUNE);
        other.registry().settle(UNITS, JUNE);

        instance.registry().refresh();

        assertThat(instance.version()).isEqualTo(other.version());
    }

    @Test
    void tellsWhenAnotherInstanceAnnouncedTheSame() {
        instance.registry().settle(UNITS, JUNE);
        List<Unannounced> waiting = instance.outbox().waiting();

        assertThat(instance.outbox().remove(waiting)).isTrue();
        assertThat(instance.outbox().waiting()).isEmpty();
        assertThat(instance.outbox().remove(waiting)).isFalse();
    }

    @Test
    void announcesOnceMoreWhatIsPutBack() {
        instance.registry().settle(UNITS, JUNE);
        List<Unannounced> waiting = instance.outbox().waiting();
        instance.outbox().remove(waiting);

        instance.outbox().putBack(waiting);

        assertThat(instance.outbox().waiting()).extracting(Unannounced::state).hasSize(3);
    }
}
