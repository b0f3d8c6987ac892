package vn.hopluu.org.registry;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import vn.hopluu.org.settings.OrgSettings;
import vn.hopluu.org.settings.OrgSettings.Topic;
import vn.hopluu.org.unit.UnitTree;

/** A registry as one instance has it, on a real store, with nobody who announces what it stores. */
public record RegistryFixture(
        String database, UnitDocuments documents, CurrentTree current, UnitRegistry registry, Outbox outbox) {

    public static RegistryFixture on(MongoClient store, String database) {
        UnitDocuments documents = new UnitDocuments(store, new OrgSettings(database, "", new Topic(4, (short) 1)));
        CurrentTree current = new CurrentTree();
        UnitRegistry registry = new UnitRegistry(documents, current, _ -> {}, Clock.systemUTC());
        return new RegistryFixture(database, documents, current, registry, new Outbox(documents));
    }

    UnitTree tree() {
        return current.snapshot().orElseThrow().tree();
    }

    String version() {
        return current.snapshot().orElseThrow().version();
    }
}
