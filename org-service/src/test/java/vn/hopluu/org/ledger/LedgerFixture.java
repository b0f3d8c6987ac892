package vn.hopluu.org.ledger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.audit.TrailFixture;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.settings.OrgSettings;
import vn.hopluu.org.settings.OrgSettings.Topic;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.platform.TestPlatform;

/** A ledger as one instance has it, on a real store. */
public final class LedgerFixture {

    private LedgerFixture() {}

    public static Ledger on(MongoClient store, OrgSettings settings) {
        return new Ledger(
                new LedgerDocuments(store, settings, JsonMapper.shared()),
                TrailFixture.on(store, settings),
                Clock.systemUTC());
    }

    /** Of a store of its own, with one entry. */
    public static Ledger with(LedgerEntry entry) {
        MongoClient store = MongoClients.create(TestPlatform.shared().mongodbUri());
        Ledger ledger = on(store, new OrgSettings("org-" + UUID.randomUUID(), "", new Topic(4, (short) 1)));
        enter(ledger, entry);
        return ledger;
    }

    public static void takeOver(Ledger ledger, List<Unit> units) {
        enter(ledger, LedgerEntry.takeover(units, List.of()));
    }

    /** Also when other instances enter something at the same time. */
    public static void enter(Ledger ledger, LedgerEntry entry) {
        boolean entered = false;
        while (!entered) {
            entered = ledger.append(ledger.history(), entry);
        }
    }
}
