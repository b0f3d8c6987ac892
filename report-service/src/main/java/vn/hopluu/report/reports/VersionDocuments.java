package vn.hopluu.report.reports;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import vn.hopluu.report.filling.Finding;
import vn.hopluu.report.form.Level;
import vn.hopluu.report.life.Version;
import vn.hopluu.report.life.VersionOutcome;

/** Sent versions as the store keeps them. */
final class VersionDocuments {

    private VersionDocuments() {}

    static Document write(Version version) {
        return new Document("number", version.number())
                .append("content", ContentDocuments.write(version.content()))
                .append("submittedAt", Date.from(version.submittedAt()))
                .append("submittedBy", version.submittedBy())
                .append("onTime", version.onTime())
                .append(
                        "warnings",
                        version.warnings().stream()
                                .map(VersionDocuments::warning)
                                .toList())
                .append("outcome", version.outcome().name())
                .append("judgedBy", version.judgedBy())
                .append("preparedBy", version.preparedBy())
                .append("answers", ReportDocuments.returned(version.answers()))
                .append("revoked", ApprovalDocuments.reason(version.revoked()));
    }

    private static Document warning(Finding finding) {
        return new Document("indicator", finding.indicator())
                .append("code", finding.code())
                .append("arguments", finding.arguments());
    }

    static Version read(Document document) {
        return new Version(
                document.getInteger("number"),
                ContentDocuments.read(document.get("content", Document.class)),
                document.getDate("submittedAt").toInstant(),
                document.getString("submittedBy"),
                document.getBoolean("onTime"),
                document.getList("warnings", Document.class).stream()
                        .map(VersionDocuments::readWarning)
                        .toList(),
                VersionOutcome.valueOf(document.getString("outcome")),
                document.getString("judgedBy"),
                document.getString("preparedBy"),
                ReportDocuments.readReturned(document.get("answers", Document.class)),
                ApprovalDocuments.readReason(document.get("revoked", Document.class)));
    }

    private static Finding readWarning(Document document) {
        List<String> arguments = document.getList("arguments", String.class);
        return new Finding(Level.WARNING, document.getString("indicator"), document.getString("code"), arguments);
    }
}
