package vn.hopluu.org.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.unit.UnitFixture.province;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.dataset.HaTinh;
import vn.hopluu.org.restructuring.History;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.settings.OrgSettings;
import vn.hopluu.org.settings.OrgSettings.Topic;
import vn.hopluu.platform.TestPlatform;

/** Against a real store; several ledgers stand for several instances. */
class LedgerTests {

    private static final MongoClient STORE =
            MongoClients.create(TestPlatform.shared().mongodbUri());

    private final OrgSettings settings = new OrgSettings("org-" + UUID.randomUUID(), "", new Topic(4, (short) 1));
    private final Ledger ledger = LedgerFixture.on(STORE, settings);

    @AfterAll
    static void disconnect() {
        STORE.close();
    }

    @Test
    void readsBackWhatWasEntered() {
        assertThat(ledger.append(ledger.history(), HaTinh.ENTRY)).isTrue();

        History read = LedgerFixture.on(STORE, settings).history();

        assertThat(read.version()).isEqualTo(1);
        assertThat(read.outcome().units()).isEqualTo(HaTinh.UNITS);
        assertThat(read).isEqualTo(ledger.history());
    }

    @Test
    void entersNothingAfterAHistoryThatIsOld() {
        History empty = ledger.history();
        ledger.append(empty, aProvince("p"));

        assertThat(LedgerFixture.on(STORE, settings).append(empty, aProvince("q")))
                .isFalse();
        assertThat(ledger.history().takenOver()).hasSize(1);
    }

    @Test
    void losesNoEntryOfManyWriters() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20)
                    .forEach(i -> threads.submit(
                            () -> LedgerFixture.enter(LedgerFixture.on(STORE, settings), aProvince("p" + i))));
        }

        assertThat(ledger.history().version()).isEqualTo(20);
        assertThat(ledger.history().takenOver()).hasSize(20).doesNotHaveDuplicates();
    }

    private static LedgerEntry aProvince(String id) {
        return LedgerEntry.takeover(List.of(province(id).alive()), List.of());
    }
}
