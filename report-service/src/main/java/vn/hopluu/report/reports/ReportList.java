package vn.hopluu.report.reports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A page of reports. */
record ReportList(List<Item> items, @Nullable String next) {

    /** @param version the number of the newest version that was sent; 0 for none */
    record Item(
            String report,
            String unit,
            String unitKind,
            @Nullable String receivingUnit,
            String state,
            long revision,
            Instant dueAt,
            int version,
            @Nullable Instant submittedAt,
            @Nullable Boolean onTime) {

        static Item of(Document document) {
            String id = document.getString("_id");
            List<Document> versions = document.getList("versions", Document.class, List.of());
            @Nullable Document newest = versions.isEmpty() ? null : versions.getLast();
            return new Item(
                    id,
                    id.substring(id.lastIndexOf('.') + 1),
                    document.getString("unitKind"),
                    document.getString("receivingUnit"),
                    document.getString("state"),
                    document.getLong("revision"),
                    document.getDate("dueAt").toInstant(),
                    versions.size(),
                    newest == null ? null : newest.getDate("submittedAt").toInstant(),
                    newest == null ? null : newest.getBoolean("onTime"));
        }
    }

    /** @param items one more than fits the page, if there is a next one */
    static ReportList page(List<Item> items, int size) {
        return items.size() <= size
                ? new ReportList(items, null)
                : new ReportList(
                        items.subList(0, size), cursor(items.get(size - 1).report()));
    }

    static String cursor(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
