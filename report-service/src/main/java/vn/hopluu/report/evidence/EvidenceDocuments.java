package vn.hopluu.report.evidence;

import java.util.Date;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.screening.FileType;

/** Lists of files as the store keeps them inside their report's document. */
final class EvidenceDocuments {

    private EvidenceDocuments() {}

    static Document write(EvidenceList list) {
        return new Document("revision", list.revision())
                .append(
                        "files",
                        list.all().stream().map(EvidenceDocuments::write).toList());
    }

    private static Document write(Evidence one) {
        return new Document("sha256", one.sha256())
                .append("line", one.line())
                .append("name", one.name())
                .append("type", one.type().name())
                .append("size", one.size())
                .append("addedAt", Date.from(one.addedAt()))
                .append("addedBy", one.addedBy())
                .append("first", one.first())
                .append("last", one.last());
    }

    static EvidenceList read(@Nullable Document list) {
        return list == null
                ? EvidenceList.none()
                : new EvidenceList(
                        list.getLong("revision"),
                        list.getList("files", Document.class).stream()
                                .map(EvidenceDocuments::readOne)
                                .toList());
    }

    private static Evidence readOne(Document one) {
        return new Evidence(
                one.getString("sha256"),
                one.getString("line"),
                one.getString("name"),
                FileType.valueOf(one.getString("type")),
                one.getLong("size"),
                one.getDate("addedAt").toInstant(),
                one.getString("addedBy"),
                one.getInteger("first"),
                one.getInteger("last"));
    }

    static Stream<String> contents(Document list) {
        return list.getList("files", Document.class).stream().map(one -> one.getString("sha256"));
    }
}
