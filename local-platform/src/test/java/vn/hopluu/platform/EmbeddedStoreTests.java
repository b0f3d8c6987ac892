package vn.hopluu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTests {

    @TempDir
    private Path folder;

    @Test
    void keepsEveryKindOfValueBetweenRuns() {
        Document document = new Document("_id", new ObjectId())
                .append("text", "Tổng hợp đến cấp tỉnh")
                .append("exact", new Decimal128(new BigDecimal("12345678901234567890.10")))
                .append("long", 1L << 40)
                .append("int", 7)
                .append("double", 0.5)
                .append("flag", true)
                .append("blank", null)
                .append("time", Date.from(Instant.parse("2026-11-22T05:00:00.123Z")))
                .append("bytes", new Binary(new byte[] {1, 2, 3}))
                .append("list", List.of(1, "two", new Document("three", 3)))
                .append("nested", new Document("a", new Document("b", List.of())));

        run(documents -> documents.insertOne(document));
        run(documents -> assertThat(documents.find().first()).isEqualTo(document));
    }

    @Test
    void keepsUniqueIndexesBetweenRuns() {
        run(documents -> {
            documents.createIndex(new Document("code", 1), new IndexOptions().unique(true));
            documents.insertOne(new Document("_id", 1).append("code", "18403"));
        });
        run(documents -> {
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> documents.insertOne(new Document("_id", 2).append("code", "18403")));
            assertThat(documents.countDocuments()).isOne();
        });
    }

    @Test
    void holdsAKeyedQueryToItsFurtherConditions() {
        run(documents -> {
            documents.insertMany(IntStream.range(0, 5)
                    .mapToObj(id -> new Document("_id", id).append("version", id % 2))
                    .toList());
            Document change = new Document("$set", new Document("version", 7));

            assertThat(documents
                            .updateOne(new Document("_id", 1).append("version", 0), change)
                            .getMatchedCount())
                    .isZero();
            assertThat(documents
                            .updateOne(new Document("_id", 1).append("version", 1), change)
                            .getMatchedCount())
                    .isOne();
            Document some = new Document("_id", new Document("$in", List.of(0, 1, 2, 3, 9))).append("version", 0);
            assertThat(documents.find(some).sort(new Document("_id", -1)).map(one -> one.getInteger("_id")))
                    .containsExactly(2, 0);
            Document both = new Document("$and", List.of(new Document("_id", 4), new Document("version", 0)));
            assertThat(documents.find(both).map(one -> one.getInteger("_id"))).containsExactly(4);
            assertThat(documents.find(both.append("version", 1))).isEmpty();
            Document above = new Document("_id", new Document("$gt", 2)).append("version", 0);
            assertThat(documents.find(above).map(one -> one.getInteger("_id"))).containsExactly(4);
        });
    }

    @Test
    void findsTheDocumentsOfAStretchOfKeys() {
        run(documents -> {
            documents.insertMany(Stream.of("A.1", "B.1", "B.2", "B.3", "B/", "C.1")
                    .map(id -> new Document("_id", id).append("odd", !id.endsWith("2")))
                    .toList());
            documents.insertOne(new Document("_id", 7));
            Document within = new Document("_id", new Document("$gte", "B.").append("$lt", "B/"));
            assertThat(keys(documents.find(within))).containsExactlyInAnyOrder("B.1", "B.2", "B.3");
            assertThat(keys(documents
                            .find(new Document(
                                    "$and",
                                    List.of(
                                            new Document("_id", new Document("$gte", "B.")),
                                            new Document("_id", new Document("$lt", "B/")),
                                            new Document("_id", new Document("$gt", "B.1")))))
                            .sort(new Document("_id", -1))
                            .limit(1)))
                    .containsExactly("B.3");
            assertThat(keys(documents.find(within.append("odd", true)).sort(new Document("_id", 1))))
                    .containsExactly("B.1", "B.3");
            assertThat(keys(documents.find(new Document("_id", new Document("$gt", "B/")))))
                    .containsExactly("C.1");
            assertThat(keys(documents.find(new Document("_id", new Document("$lte", "A.1")))))
                    .containsExactly("A.1");
            assertThat(documents
                            .deleteMany(new Document("_id", new Document("$gte", "B.").append("$lt", "B/")))
                            .getDeletedCount())
                    .isEqualTo(3);
        });
    }

    private static List<Object> keys(Iterable<Document> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(document -> document.get("_id"))
                .toList();
    }

    @Test
    void findsTheFewWithElementsInAnArray() {
        Document old = new Document("outbox", new Document("$elemMatch", new Document("at", new Document("$lt", 10))));
        run(documents -> {
            documents.insertMany(IntStream.range(0, 5)
                    .mapToObj(id -> new Document("_id", "r" + id).append("outbox", List.of()))
                    .toList());
            documents.createIndex(new Document("outbox.at", 1), new IndexOptions().name("outbox"));
            assertThat(documents.find(old)).isEmpty();
            push(documents, "r1", 5);
            push(documents, "r2", 15);
            push(documents, "r3", 5);
            assertThat(keys(documents.find(old).limit(9))).containsExactly("r1", "r3");
            documents.updateOne(
                    new Document("_id", "r1"), new Document("$pull", new Document("outbox", new Document("at", 5))));
            documents.deleteOne(new Document("_id", "r3"));
            assertThat(documents.find(old)).isEmpty();
            push(documents, "r4", 7);
            documents.insertOne(new Document("_id", "r5").append("outbox", List.of(new Document("at", 8))));
        });
        run(documents -> assertThat(keys(documents.find(old))).containsExactlyInAnyOrder("r4", "r5"));
    }

    private static void push(MongoCollection<Document> documents, String id, int at) {
        documents.updateOne(
                new Document("_id", id), new Document("$push", new Document("outbox", new Document("at", at))));
    }

    @Test
    void forgetsWhatIsDropped() {
        run(documents -> {
            documents.insertOne(new Document("_id", 1));
            documents.drop();
            documents.insertOne(new Document("_id", 1));
            documents.drop();
        });
        run(documents -> {
            assertThat(documents.countDocuments()).isZero();
            documents.insertOne(new Document("_id", 1));
        });
    }

    @Test
    void keepsDatabasesApart() {
        try (EmbeddedStore store = EmbeddedStore.inFolder(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            for (String database : List.of("one", "another")) {
                client.getDatabase(database)
                        .getCollection("documents")
                        .insertOne(new Document("_id", database.length()));
                client.getDatabase(database).getCollection("documents").insertOne(new Document("_id", "same"));
            }
            assertThat(client.getDatabase("one").getCollection("documents").countDocuments())
                    .isEqualTo(2);
        }
    }

    @Test
    void takesAKeyOnceWhateverTheWidthOfItsNumber() {
        run(documents -> {
            documents.insertOne(new Document("_id", 1));
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> documents.insertOne(new Document("_id", 1L)));
            assertThat(documents.find(new Document("_id", 1.0))).hasSize(1);
        });
    }

    @Test
    void keepsItsFileInBoundsHoweverOftenDocumentsAreReplaced() {
        run(documents -> {
            replaceAll(documents, 20);
            long early = fileSize();
            replaceAll(documents, 40);
            assertThat(fileSize()).isLessThan(2 * early);
        });
    }

    /** Each round replaces two hundred documents of two kilobytes, in commands of eight. */
    private static void replaceAll(MongoCollection<Document> documents, int rounds) {
        String text = "x".repeat(2_000);
        for (int command = 0; command < rounds * 25; command++) {
            documents.bulkWrite(IntStream.range(command % 25 * 8, command % 25 * 8 + 8)
                    .mapToObj(id -> new ReplaceOneModel<>(
                            new Document("_id", id),
                            new Document("_id", id).append("text", text),
                            new ReplaceOptions().upsert(true)))
                    .toList());
        }
    }

    private long fileSize() {
        return folder.resolve("store.mv").toFile().length();
    }

    private void run(Consumer<MongoCollection<Document>> work) {
        try (EmbeddedStore store = EmbeddedStore.inFolder(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            work.accept(client.getDatabase("some").getCollection("documents"));
        }
    }
}
