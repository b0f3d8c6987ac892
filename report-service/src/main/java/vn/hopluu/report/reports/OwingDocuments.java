package vn.hopluu.report.reports;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.life.Extension;
import vn.hopluu.report.life.Lifting;
import vn.hopluu.report.life.ReportState;

/** What became of an obligation since it was frozen, as the store keeps it; older documents hold none of it. */
final class OwingDocuments {

    private OwingDocuments() {}

    static List<Document> write(List<Extension> extensions) {
        return extensions.stream().map(OwingDocuments::write).toList();
    }

    private static Document write(Extension extension) {
        return new Document("before", Date.from(extension.before()))
                .append("reason", extension.reason())
                .append("by", extension.by())
                .append("at", Date.from(extension.at()));
    }

    static List<Extension> extensions(Document report) {
        return report.getList("extensions", Document.class, List.of()).stream()
                .map(OwingDocuments::extension)
                .toList();
    }

    private static Extension extension(Document document) {
        return new Extension(
                document.getDate("before").toInstant(),
                document.getString("reason"),
                document.getString("by"),
                document.getDate("at").toInstant());
    }

    static @Nullable Document write(@Nullable Lifting lifting) {
        return lifting == null
                ? null
                : new Document("reason", lifting.reason())
                        .append("by", lifting.by())
                        .append("at", Date.from(lifting.at()))
                        .append("state", lifting.state().name())
                        .append("published", lifting.published().name())
                        .append("inForce", ReportDocuments.inForce(lifting.inForce()));
    }

    static @Nullable Lifting lifting(@Nullable Document document) {
        return document == null
                ? null
                : new Lifting(
                        document.getString("reason"),
                        document.getString("by"),
                        document.getDate("at").toInstant(),
                        ReportState.valueOf(document.getString("state")),
                        ReportState.valueOf(document.getString("published")),
                        ReportDocuments.readInForce(document.get("inForce", Document.class)));
    }
}
