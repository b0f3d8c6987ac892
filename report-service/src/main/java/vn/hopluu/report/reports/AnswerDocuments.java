package vn.hopluu.report.reports;

import java.util.List;
import org.bson.Document;
import vn.hopluu.report.life.ReportState;

/** Answers as the store keeps them inside their report's document. */
final class AnswerDocuments {

    private AnswerDocuments() {}

    static List<Document> write(Answers answers) {
        return answers.all().stream().map(AnswerDocuments::write).toList();
    }

    private static Document write(Answer answer) {
        return new Document("by", answer.by())
                .append("key", answer.key())
                .append("digest", answer.digest())
                .append("revision", answer.revision())
                .append("state", answer.state().name())
                .append("version", answer.version());
    }

    static Answers read(Document report) {
        return new Answers(report.getList("answers", Document.class, List.of()).stream()
                .map(AnswerDocuments::readOne)
                .toList());
    }

    private static Answer readOne(Document document) {
        return new Answer(
                document.get("by", ""),
                document.getString("key"),
                document.getString("digest"),
                document.getLong("revision"),
                ReportState.valueOf(document.getString("state")),
                document.getInteger("version"));
    }
}
