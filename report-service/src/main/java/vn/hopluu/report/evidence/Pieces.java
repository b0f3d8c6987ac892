package vn.hopluu.report.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.store.FirstWrite;

/**
 * The bytes of the contents, in pieces that are found by computed ids. Not GridFS, whose pieces have ids of chance: two who
 * bring the same content at once would be in each other's way there, and what a crash left of one would block the next. Here
 * both write the same bytes to the same places, and either may be second.
 */
@Component
class Pieces {

    static final int SIZE = 256 * 1024;

    private final MongoCollection<Document> pieces;

    Pieces(MongoOperations mongo) {
        this.pieces = mongo.getCollection("evidence.pieces");
    }

    void write(Contents.Marked content, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] piece = bytes.readNBytes(SIZE); piece.length > 0; piece = bytes.readNBytes(SIZE)) {
                Document document = new Document("_id", id(content.sha256(), number++))
                        .append("stay", content.stay())
                        .append("bytes", new Binary(piece));
                FirstWrite.succeeds(() -> pieces.insertOne(document));
            }
        }
    }

    byte[] read(String sha256, int number) {
        Document piece = pieces.find(eq("_id", id(sha256, number))).first();
        if (piece == null) {
            throw new IllegalStateException("no piece " + number + " of " + sha256);
        }
        return piece.get("bytes", Binary.class).getData();
    }

    /** Those of this stay alone: whoever is late in taking a content away leaves what has been brought anew since. */
    void remove(Contents.Marked gone) {
        pieces.deleteMany(
                and(gte("_id", gone.sha256() + "/"), lt("_id", gone.sha256() + "0"), eq("stay", gone.stay())));
    }

    private static String id(String sha256, int number) {
        return sha256 + "/%05d".formatted(number);
    }
}
