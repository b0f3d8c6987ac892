package vn.hopluu.report.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.Api;
import vn.hopluu.report.Events;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.form.EveryRollUp;
import vn.hopluu.report.form.FormReader;
import vn.hopluu.report.form.FormVersion;

/** A draft becomes the next version, once. */
@Running
class PublishingTests {

    private final Api api;

    @Autowired
    private Publications publications;

    @Autowired
    private ShippedForms shipped;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Clock clock;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private JsonMapper json;

    PublishingTests(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void makesTheDraftTheNextVersionAndTheDraftIsGone() {
        DraftFixture first = DraftFixture.written(api, "BAN-HANH");
        assertThat(first.publish().text("/version")).isEqualTo("1");
        DraftFixture second = DraftFixture.started(api, "BAN-HANH");
        assertThat(second.publish().text("/version")).isEqualTo("2");

        assertThat(api.get(second.path()).status()).isEqualTo(404);
        assertThat(api.get("/api/forms/BAN-HANH").text("/version")).isEqualTo("2");
        assertThat(api.get("/api/forms/BAN-HANH/versions/1").text("/indicators/2/formula"))
                .isEqualTo("PORTALS_WITH_SECTION / PORTALS * 100");
        assertThat(api.get("/api/forms?limit=200").json().at("/items").findValuesAsString("form"))
                .contains("BAN-HANH", "TT-CCHC");
    }

    @Test
    void answersARepetitionAsTheFirstTime() {
        DraftFixture draft = DraftFixture.written(api, "LAP-LAI");
        String read = draft.etag();

        assertThat(draft.publish(read).status()).isEqualTo(201);
        Api.Answer again = draft.publish(read);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/version")).isEqualTo("1");
        assertThat(draft.publish("\"9\"").status()).isEqualTo(404);
    }

    @Test
    void isOneVersionHoweverManyPublishItAtOnce() {
        DraftFixture draft = DraftFixture.written(api, "CUNG-LUC");
        String read = draft.etag();

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(one -> draft.publish(read).status())
                .toList();
        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(api.get("/api/forms/CUNG-LUC").text("/version")).isEqualTo("1");
    }

    @Test
    void numbersTwoDraftsOneAfterTheOther() {
        List<DraftFixture> both = List.of(DraftFixture.written(api, "HAI-BAN"), DraftFixture.written(api, "HAI-BAN"));

        assertThat(both.parallelStream().map(draft -> draft.publish().text("/version")))
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void publishesExactlyWhatWasRead() {
        DraftFixture draft = DraftFixture.written(api, "DA-DOI");
        String read = draft.etag();
        draft.save(EveryRollUp.CONTENT.replace("Synthetic form", "Changed form"));

        assertThat(draft.publish(read).status()).isEqualTo(412);
        assertThat(api.get("/api/forms/DA-DOI").status()).isEqualTo(404);
        assertThat(api.post(draft.path() + "/publications", "").status()).isEqualTo(428);
    }

    @Test
    void findsAPublicationThatACrashCutShort() {
        DraftFixture draft = DraftFixture.written(api, "MAT-DIEN");
        String read = draft.etag();
        String id = draft.path().substring(draft.path().lastIndexOf('/') + 1);
        FormDraft left = drafts.find(id).orElseThrow();
        publications.insertShipped(new Published(
                FormReader.read(left.form(), left.content(), Optional.empty())
                        .version()
                        .orElseThrow(),
                left.unit(),
                left.mark(),
                left.savedAt(),
                left.savedBy()));

        assertThat(draft.publish(read).status()).isEqualTo(200);
        assertThat(drafts.find(id)).isEmpty();
        assertThat(api.get("/api/forms/MAT-DIEN").text("/version")).isEqualTo("1");
    }

    @Test
    void isInTheTrailOfActs() {
        DraftFixture.written(api, "VAO-SO").publish();

        await().untilAsserted(() -> assertThat(
                        api.get("/api/audit/reports?object=VAO-SO.1").json().findValuesAsString("act"))
                .containsExactly("PUBLISH_FORM"));
    }

    @Test
    void isNotOverruledByAnInstanceThatLookedBefore() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch published = new CountDownLatch(1);
        StoredForms one = new StoredForms(slow(looked, published), shipped, clock);
        Thread slow = Thread.ofVirtual().start(one::latest);
        looked.await();
        DraftFixture.written(api, "CHAM-CHAN").publish();
        assertThat(one.newestStored("CHAM-CHAN")).isPresent();
        published.countDown();
        slow.join();

        assertThat(one.latest()).extracting(FormVersion::form).contains("CHAM-CHAN");
    }

    /** The first look at which versions there are takes until the latch opens. */
    private Publications slow(CountDownLatch looked, CountDownLatch goOn) {
        return new Publications(mongo, json) {

            @Override
            List<VersionId> ids() {
                List<VersionId> ids = super.ids();
                if (looked.getCount() > 0) {
                    looked.countDown();
                    hold(goOn);
                }
                return ids;
            }

            private void hold(CountDownLatch latch) {
                try {
                    latch.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }
        };
    }

    @Test
    void letsNoLineVanishUnsaid() {
        DraftFixture.written(api, "KHONG-MAT").publish();
        DraftFixture next = DraftFixture.started(api, "KHONG-MAT");
        next.save(EveryRollUp.CONTENT.replace("\"HOTLINE\"", "\"PHONE\""));

        Api.Answer refused = next.publish();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/code")).isEqualTo("vanished");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/dropped");
    }

    @Test
    void isSeenByOtherInstances() {
        StoredForms other = new StoredForms(publications, shipped, clock);
        assertThat(other.latest("TT-CCHC")).isPresent();
        DraftFixture.written(api, "NOI-KHAC").publish();

        assertThat(other.latest("NOI-KHAC")).as("a miss is looked up at once").isPresent();
        DraftFixture.started(api, "NOI-KHAC").publish();
        await().until(() -> other.latest("NOI-KHAC").orElseThrow().version() == 2);
        assertThat(new StoredForms(publications, shipped, clock).find("NOI-KHAC", 1))
                .isPresent();
    }

    @Test
    void isWhatReportsAreFilledInAndToldWith() {
        DraftFixture.written(api, "DIEN-MAU").publish();
        String period = "/api/forms/DIEN-MAU/periods/2024-Q1";
        String body = "{\"subtree\":\"%s\",\"kinds\":[\"COMMUNE\"],\"dueAt\":\"2049-12-31T17:00:00Z\"}"
                .formatted(KnownUnits.commune(3));
        await().until(() -> api.put(period, body).status() < 300);
        String report = "DIEN-MAU.2024-Q1." + KnownUnits.commune(3);

        String wrong = "{\"content\":{\"values\":{\"PORTALS\":3,\"PORTALS_WITH_SECTION\":2,\"SHARE\":66}}}";
        assertThat(api.act(report, "submissions", "f1", wrong).text("/errors/0/pointer"))
                .isEqualTo("/content/values/SHARE");
        String right = "{\"content\":{\"values\":{\"PORTALS\":3,\"PORTALS_WITH_SECTION\":2}}}";
        assertThat(api.act(report, "submissions", "f2", right).status()).isEqualTo(201);
        assertThat(api.get("/api/reports/" + report)
                        .json()
                        .at("/versions/0/values/SHARE")
                        .decimalValue())
                .isEqualByComparingTo("66.67");
        await().until(() -> Events.types(report).contains("ReportSubmitted"));
        assertThat(Events.of("report.events.v1", report).getLast().value())
                .contains("\"numerator\":\"PORTALS_WITH_SECTION\",\"denominator\":\"PORTALS\"", "\"SHARE\":66.67");
    }

    @Test
    void looksBackAtThePeriodBefore() {
        DraftFixture.written(api, "KY-TRUOC").publish();
        for (String code : List.of("2023-Q4", "2024-Q1")) {
            String body = "{\"subtree\":\"%s\",\"kinds\":[\"COMMUNE\"],\"dueAt\":\"2049-12-31T17:00:00Z\"}"
                    .formatted(KnownUnits.commune(4));
            await().until(() ->
                    api.put("/api/forms/KY-TRUOC/periods/" + code, body).status() == 200);
        }
        String content = "{\"content\":{\"values\":{\"PORTALS\":%d}}}";
        api.act("KY-TRUOC.2023-Q4." + KnownUnits.commune(4), "submissions", "b1", content.formatted(5));

        Api.Answer fewer =
                api.act("KY-TRUOC.2024-Q1." + KnownUnits.commune(4), "submissions", "b2", content.formatted(4));
        assertThat(fewer.text("/type")).endsWith("explanation-required");
        assertThat(fewer.text("/errors/0/code")).isEqualTo("does-not-hold");
        assertThat(api.act("KY-TRUOC.2024-Q1." + KnownUnits.commune(4), "submissions", "b3", content.formatted(5))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void asksAboutFiguresFarFromTheUnitsOwnHistoryWhereItSaysSo() {
        DraftFixture draft = DraftFixture.started(api, "XA-LICH-SU");
        draft.save(EveryRollUp.CONTENT.replace("\"checks\": [", """
                "checks": [
                  {"type": "FAR_FROM_HISTORY", "level": "WARNING", "factor": 3,
                   "rule": {"vi": "Khác xa các kỳ trước", "en": "Far from the periods before"}},"""));
        draft.publish();
        List<String> months = List.of("2022-M01", "2022-M02", "2022-M03", "2022-M04");
        for (String code : months) {
            String body = "{\"subtree\":\"%s\",\"kinds\":[\"COMMUNE\"],\"dueAt\":\"2049-12-31T17:00:00Z\"}"
                    .formatted(KnownUnits.commune(35));
            await().until(() ->
                    api.put("/api/forms/XA-LICH-SU/periods/" + code, body).status() == 200);
        }
        String content = "{\"content\":{\"values\":{\"PORTALS\":%d},\"explanations\":{%s}}}";
        months.subList(0, 3)
                .forEach(code -> api.act(
                        "XA-LICH-SU." + code + "." + KnownUnits.commune(35),
                        "submissions",
                        code,
                        content.formatted(5, "")));

        String report = "XA-LICH-SU.2022-M04." + KnownUnits.commune(35);
        Api.Answer far = api.act(report, "submissions", "far", content.formatted(16, ""));
        assertThat(far.text("/type")).endsWith("explanation-required");
        assertThat(far.text("/errors/0/code")).isEqualTo("far-from-history");
        assertThat(api.act(report, "submissions", "told", content.formatted(16, "\"PORTALS\":\"Sáp nhập\""))
                        .status())
                .isEqualTo(201);
    }
}
