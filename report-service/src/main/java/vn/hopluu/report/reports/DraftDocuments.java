package vn.hopluu.report.reports;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.life.Draft;

/** A draft as the store keeps it, with the revision that changed each of its cells. */
final class DraftDocuments {

    private DraftDocuments() {}

    static Document write(Draft draft) {
        return new Document("content", ContentDocuments.write(draft.content()))
                .append("savedAt", Date.from(draft.savedAt()))
                .append("since", draft.since())
                .append(
                        "changed",
                        draft.changed().entrySet().stream()
                                .map(cell -> new Document("cell", cell.getKey()).append("revision", cell.getValue()))
                                .toList());
    }

    /** @param revision the report's, before which nothing is known of a draft that kept no changes */
    static @Nullable Draft read(@Nullable Document draft, long revision) {
        return draft == null
                ? null
                : new Draft(
                        ContentDocuments.read(draft.get("content", Document.class)),
                        draft.getDate("savedAt").toInstant(),
                        draft.get("since", revision),
                        changed(draft));
    }

    private static Map<String, Long> changed(Document draft) {
        Map<String, Long> changed = new HashMap<>();
        draft.getList("changed", Document.class, List.of())
                .forEach(one -> changed.put(one.getString("cell"), one.getLong("revision")));
        return changed;
    }
}
