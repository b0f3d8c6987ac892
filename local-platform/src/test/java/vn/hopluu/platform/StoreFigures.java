package vn.hopluu.platform;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;

/** Measures the embedded store: acknowledged writes a second by number of clients, and the file's size. */
final class StoreFigures {

    private static final int DOCUMENTS = 3_000;
    private static final long SECONDS = 6;

    static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "figures");
        try (EmbeddedStore store = EmbeddedStore.inFolder(folder, 0);
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(store.uri()))
                        .build())) {
            MongoCollection<Document> reports = client.getDatabase("figures").getCollection("reports");
            fill(reports);
            measure(reports, 8);
            for (int clients : new int[] {1, 8, 32}) {
                long cpu = cpu();
                long written = measure(reports, clients);
                System.out.printf(
                        "%2d clients: %,d writes/s, %,d µs of processor time each, file %,d KB%n",
                        clients, written / SECONDS, (cpu() - cpu) / 1_000 / written, size(folder) >> 10);
            }
            for (int i = 0; i < Integer.getInteger("rounds", 0); i++) {
                System.out.printf("%,d more, file %,d KB%n", measure(reports, 32), size(folder) >> 10);
            }
        }
        System.out.printf("closed: file %,d KB%n", size(folder) >> 10);
    }

    /** Of this process: client and store together. It tells more than the rate when the machine is busy. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long size(Path folder) throws IOException {
        return Files.size(folder.resolve("store.mv"));
    }

    private static void fill(MongoCollection<Document> reports) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < DOCUMENTS; i += 500) {
            List<Document> batch = new ArrayList<>();
            for (int j = i; j < i + 500; j++) {
                batch.add(report(j, random));
            }
            reports.insertMany(batch);
        }
    }

    private static long measure(MongoCollection<Document> reports, int clients) throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        long written = 0;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                SplittableRandom random = new SplittableRandom(i);
                counts.add(threads.submit(() -> write(reports, random, end)));
            }
            for (Future<Long> count : counts) {
                written += count.get();
            }
        }
        return written;
    }

    private static long write(MongoCollection<Document> reports, SplittableRandom random, long end) {
        long written = 0;
        for (; System.nanoTime() < end; written++) {
            Document report = report(random.nextInt(DOCUMENTS), random);
            reports.replaceOne(new Document("_id", report.getString("_id")), report, new ReplaceOptions().upsert(true));
        }
        return written;
    }

    /** As large as a report with its two versions: about 2 KB. */
    private static Document report(int number, SplittableRandom random) {
        Document values = new Document();
        for (int line = 0; line < 40; line++) {
            values.append("INDICATOR_NUMBER_" + line, random.nextInt(1_000));
        }
        return new Document("_id", "TT-CCHC.2024-H1.xa-" + number)
                .append("state", "SUBMITTED")
                .append("values", values)
                .append("narrative", "Tuyên truyền cải cách hành chính. ".repeat(25));
    }
}
