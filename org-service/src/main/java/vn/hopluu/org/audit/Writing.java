package vn.hopluu.org.audit;

import org.bson.Document;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Entries as text, always the same way, whatever the service's own JSON looks like. */
final class Writing {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Writing() {}

    static Written of(Entry entry) {
        return new Written(entry, JSON.writeValueAsString(entry));
    }

    static Written read(String text) {
        return new Written(JSON.readValue(text, Entry.class), text);
    }

    /** As a document carries it. */
    static Written read(Document carried) {
        return read(carried.getString("entry"));
    }
}
