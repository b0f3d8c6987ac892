package vn.hopluu.report.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.hopluu.platform.TestPlatform;

/** A trail of its own in the store of the test run; another instance of the service is another of these on the same database. */
record ChainFixture(MongoTemplate mongo, Blocks blocks, Searchable searchable, Carried carried, Keeping keeping) {

    private static final MongoClient CLIENT =
            MongoClients.create(TestPlatform.shared().mongodbUri());
    static final Instant AT = Instant.parse("2026-01-31T07:15:00Z");

    static ChainFixture empty() {
        return on(new MongoTemplate(CLIENT, "audit-" + UUID.randomUUID()));
    }

    private static ChainFixture on(MongoTemplate mongo) {
        TrailStore store = new TrailStore(mongo);
        Blocks blocks = new Blocks(store, Clock.systemUTC());
        Searchable searchable = new Searchable(store);
        Carried carried = new Carried(store);
        return new ChainFixture(mongo, blocks, searchable, carried, new Keeping(blocks, searchable, carried));
    }

    ChainFixture anotherInstance() {
        return on(mongo);
    }

    static Written entry(int number) {
        Deed deed = Deed.of("SUBMIT", Audited.REPORT, "TT-CCHC.2024-H1.xa-" + number, "2", AT.plusSeconds(number))
                .at("xa-" + number, "2024-H1")
                .changing(new Changes().field("/values/CONTESTS", null, number));
        return Writing.of(Entry.of(deed, new Who("a-preparer", "portal", "a-session"), "192.0.2.7", "a-request"));
    }

    /** As an act's write leaves it. */
    Written carriedBy(int number) {
        Written entry = entry(number);
        mongo.getCollection("reports")
                .insertOne(
                        new Document("_id", entry.entry().object()).append(Written.FIELD, List.of(entry.document())));
        return entry;
    }

    List<Written> left() {
        return carried.since(Audited.REPORT, Instant.now(), 100);
    }

    List<String> found() {
        List<String> ids = new ArrayList<>();
        AuditParameters all = new AuditParameters(null, null, null, null, null, null, null, null);
        searchable.read(all.query(), one -> ids.add(one.entry().object()));
        return ids;
    }

    Verdict verdict(Head... noted) {
        return new Verification(blocks, searchable, carried).verify(List.of(noted), _ -> {});
    }

    MongoCollection<Document> copies() {
        return mongo.getCollection(Searchable.COLLECTION);
    }

    MongoCollection<Document> stored() {
        return mongo.getCollection(Blocks.COLLECTION);
    }
}
