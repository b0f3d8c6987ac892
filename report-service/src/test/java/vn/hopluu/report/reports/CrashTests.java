package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.hopluu.report.Api;
import vn.hopluu.report.Events;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.filling.Filled;
import vn.hopluu.report.life.Act;
import vn.hopluu.report.life.ActKind;
import vn.hopluu.report.life.Outcome;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.publishing.OutboxEntry;
import vn.hopluu.report.publishing.Publication;

/** What was written goes out, whatever becomes of the process that wrote it. */
@Running
class CrashTests {

    private final Api api;
    private final Reports reports;
    private final OutboxDocuments documents;
    private final StoredOutbox outbox;
    private final Trail trail;
    private final MongoOperations mongo;

    CrashTests(
            @LocalServerPort int port,
            @Autowired Reports reports,
            @Autowired OutboxDocuments documents,
            @Autowired StoredOutbox outbox,
            @Autowired Trail trail,
            @Autowired MongoOperations mongo) {
        this.api = new Api(port);
        this.reports = reports;
        this.documents = documents;
        this.outbox = outbox;
        this.trail = trail;
        this.mongo = mongo;
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> api.open("2022-H1", KnownUnits.DISTRICT).status() < 300);
    }

    @Test
    void publishesWhatACrashLeftBetweenTheWriteAndThePublishing() {
        ReportId id = ReportId.of("TT-CCHC.2022-H1." + KnownUnits.commune(0));
        await().until(() -> isSettled(id));

        writeWithoutPublishing(id, submission(3));

        await().untilAsserted(
                        () -> assertThat(Events.types(id.toString())).containsExactly("ReportDue", "ReportSubmitted"));
        await().until(() -> isSettled(id));
    }

    @Test
    void lastOfAllTellsTheNewestStateWhenAnOldEventCameLate() {
        ReportId id = ReportId.of("TT-CCHC.2022-H1." + KnownUnits.commune(1));
        await().until(() -> isSettled(id));
        OutboxEntry old = documents.newest(read(id));
        api.act(id.toString(), "submissions", "late-1", "{\"content\":{\"values\":{\"CONTESTS\":1}}}");
        await().until(() -> isSettled(id));

        List<Publication> again = outbox.settle(List.of(OutboxDocuments.publication(read(id), List.of(old))));

        assertThat(again)
                .singleElement()
                .satisfies(publication ->
                        assertThat(publication.entries().getLast().type()).isEqualTo("ReportSubmitted"));
    }

    @Test
    void keepsAnEntryThatNobodyPublishedYetWhenANewerOneIsSettled() {
        ReportId id = ReportId.of("TT-CCHC.2022-H1." + KnownUnits.commune(2));
        await().until(() -> isSettled(id));
        Report sent = writeWithoutPublishing(id, submission(3));
        OutboxEntry first = documents.newest(sent);

        Api.Answer back = api.act(id.toString(), "returns", "keep-1", "{\"reason\":\"Thiếu\"}");

        assertThat(back.status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(Events.types(id.toString())).contains("ReportSubmitted"));
        await().until(() -> isSettled(id));
        assertThat(Events.types(id.toString()).getLast()).isEqualTo("ReportReturned");
        assertThat(first.revision()).isEqualTo(2);
    }

    private static Act submission(long pressItems) {
        return new Act.Submit(
                Filled.checked(Filled.with("PRESS_ITEMS", pressItems)),
                "a-preparer",
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private Report read(ReportId id) {
        return reports.find(id, List.of()).orElseThrow().report();
    }

    /** What a process does that dies right after the store has acknowledged. */
    private Report writeWithoutPublishing(ReportId id, Act act) {
        Report before = read(id);
        Report after = ((Outcome.Changed) before.apply(act)).report();
        Written entry = trail.entry(ReportDeeds.of(ActKind.SUBMIT, before, after, act.at()));
        assertThat(reports.replace(before, after, Answers.none(), documents.newest(after), entry))
                .isTrue();
        return after;
    }

    private boolean isSettled(ReportId id) {
        Document document = mongo.findById(id.toString(), Document.class, Reports.COLLECTION);
        return document != null && document.getList("outbox", Document.class).isEmpty();
    }
}
