package vn.hopluu.org.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hopluu.org.unit.UnitFixture.commune;
import static vn.hopluu.org.unit.UnitFixture.province;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hopluu.org.OnPlatform;
import vn.hopluu.org.UnitsOnTopic;
import vn.hopluu.org.ledger.LedgerFixture;
import vn.hopluu.org.registry.CurrentTree;
import vn.hopluu.org.registry.RegistryFixture;
import vn.hopluu.org.settings.OrgSettings;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;

/** An instance that stores units and then dies without a word leaves them to the others. */
@OnPlatform
class CrashTests {

    @Autowired
    private MongoClient store;

    @Autowired
    private OrgSettings settings;

    @Autowired
    private CurrentTree currentTree;

    @Test
    void whatACrashLeftBehindStillGoesOutAndIsHeardByThoseWhoDidNotStoreIt() {
        RegistryFixture crashed = RegistryFixture.on(store, settings.database());
        crashed.takeOver(family("of-the-dead"), LocalDate.parse("2026-11-22"));

        hearsOf("of-the-dead");
        await().untilAsserted(() -> assertThat(crashed.outbox().waiting()).isEmpty());
    }

    @Test
    void whatWasEnteredInTheLedgerBeforeACrashIsSettledByTheOthers() {
        RegistryFixture crashed = RegistryFixture.on(store, settings.database());
        LedgerFixture.takeOver(crashed.ledger(), family("of-the-unsettled"));

        hearsOf("of-the-unsettled");
    }

    private static List<Unit> family(String name) {
        return List.of(
                province("province-" + name).alive(),
                commune("left-behind-" + name).under("province-" + name).alive());
    }

    private void hearsOf(String name) {
        UnitsOnTopic.awaitInEveryPartition(Set.of("province-" + name, "left-behind-" + name));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(
                                currentTree.snapshot().orElseThrow().tree().unit(new UnitId("left-behind-" + name)))
                        .isPresent());
    }
}
