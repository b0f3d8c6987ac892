package vn.hopluu.org.registry;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hopluu.org.ledger.Ledger;
import vn.hopluu.org.ledger.LedgerFixture;
import vn.hopluu.org.settings.OrgSettings;
import vn.hopluu.org.settings.OrgSettings.Topic;
import vn.hopluu.org.unit.Now;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitTree;

/** A registry as one instance has it, on a real store, with nobody who announces what it stores. */
public record RegistryFixture(
        String database,
        Ledger ledger,
        UnitDocuments documents,
        CurrentTree current,
        UnitRegistry registry,
        Outbox outbox) {

    public static RegistryFixture on(MongoClient store, String database) {
        OrgSettings settings = new OrgSettings(database, "", new Topic(4, (short) 1));
        Ledger ledger = LedgerFixture.on(store, settings);
        UnitDocuments documents = new UnitDocuments(store, settings);
        CurrentTree current = new CurrentTree();
        UnitRegistry registry = new UnitRegistry(ledger, documents, current, _ -> {}, Clock.systemUTC());
        return new RegistryFixture(database, ledger, documents, current, registry, new Outbox(documents));
    }

    /** Enters units into the ledger, and settles. */
    public void takeOver(List<Unit> units, LocalDate today) {
        LedgerFixture.takeOver(ledger, units);
        registry.settle(today);
    }

    /** Where a unit counts, as was said last. */
    public Optional<Now> now(String unit) {
        return documents.all().stream()
                .map(UnitDocument::state)
                .filter(state -> state.unit().value().equals(unit))
                .flatMap(state -> Stream.ofNullable(state.now()))
                .findFirst();
    }

    public UnitTree tree() {
        return current.snapshot().orElseThrow().tree();
    }

    String version() {
        return current.snapshot().orElseThrow().version();
    }
}
