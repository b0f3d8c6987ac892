package vn.hopluu.report.reports;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import vn.hopluu.report.filling.Content;

/** Content as the store keeps it: figures as exact Decimal128; a blank line is not there. */
final class ContentDocuments {

    private ContentDocuments() {}

    static Document write(Content content) {
        Document values = new Document();
        content.values().forEach((line, value) -> values.append(line, new Decimal128(value)));
        return new Document("values", values)
                .append("notes", new Document(Map.copyOf(content.notes())))
                .append("narrative", new Document(Map.copyOf(content.narrative())))
                .append("explanations", new Document(Map.copyOf(content.explanations())));
    }

    static Content read(Document document) {
        return new Content(
                values(document),
                texts(document, "notes"),
                texts(document, "narrative"),
                texts(document, "explanations"));
    }

    static Map<String, BigDecimal> values(Document content) {
        Map<String, BigDecimal> values = new HashMap<>();
        content.get("values", Document.class)
                .forEach((line, value) -> values.put(line, ((Decimal128) value).bigDecimalValue()));
        return values;
    }

    static Map<String, String> texts(Document parent, String field) {
        Map<String, String> texts = new HashMap<>();
        parent.get(field, Document.class).forEach((key, text) -> texts.put(key, (String) text));
        return texts;
    }
}
