package vn.hopluu.report.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.hopluu.report.Api;
import vn.hopluu.report.Events;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.publishing.OutboxEntry;

/** Plans are set, changed and removed by those who may, told to the topic, and never overwritten unawares. */
@Running
class PlanTests {

    private static final String TOPIC = "report.plans.v1";
    private static final String NEW = "If-None-Match";
    private static final String KNOWN = "If-Match";

    private final Api api;
    private final Trail trail;
    private final Plans plans;
    private final PlanDocuments documents;
    private final PlanOutbox outbox;
    private final MongoOperations mongo;

    PlanTests(
            @LocalServerPort int port,
            @Autowired Plans plans,
            @Autowired PlanDocuments documents,
            @Autowired PlanOutbox outbox,
            @Autowired Trail trail,
            @Autowired MongoOperations mongo) {
        this.trail = trail;
        this.api = new Api(port);
        this.plans = plans;
        this.documents = documents;
        this.outbox = outbox;
        this.mongo = mongo;
    }

    private static String path(int commune, int year) {
        return "/api/plans/" + KnownUnits.commune(commune) + "/" + year;
    }

    private static String body(String value) {
        return """
                {"title":"Kế hoạch CCHC","documentNumber":"163/KH-UBND","targets":[{"code":"HELD",
                 "name":{"vi":"Hội nghị","en":"Conferences"},"form":"TT-CCHC","indicator":"TRAINING_CONFERENCES",
                 "comparison":"AT_LEAST","value":%s}]}""".formatted(value);
    }

    private Api.Answer set(String path, String value, String... headers) {
        await().until(() -> api.get(path).status() != 503);
        return api.put(path, body(value), headers);
    }

    @Test
    void setsAPlanAndShowsItAsItWasSet() {
        String path = path(0, 2021);
        Api.Answer created = set(path, "4.50", NEW, "*");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        Api.Answer shown = api.get(path);
        assertThat(shown.json()).isEqualTo(created.json());
        assertThat(shown.text("/targets/0/value")).isEqualTo("4.5");
        assertThat(shown.text("/targets/0/nature")).isEqualTo("FLOW");
        assertThat(shown.text("/targets/0/rollUp")).isEqualTo("SUM");
        assertThat(shown.text("/setBy")).isEqualTo("a-test");
    }

    @Test
    void overwritesNothingUnawares() {
        String path = path(1, 2021);
        assertThat(set(path, "1").status()).isEqualTo(428);
        assertThat(set(path, "1", KNOWN, "\"1\"").status()).isEqualTo(412);
        assertThat(set(path, "1", NEW, "*").status()).isEqualTo(201);
        assertThat(set(path, "2", NEW, "*").status()).isEqualTo(412);
        assertThat(set(path, "2", KNOWN, "\"1\"").header("ETag")).isEqualTo("\"2\"");

        Api.Answer stale = set(path, "3", KNOWN, "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("/detail")).contains("\"2\"");
        assertThat(api.get(path).text("/targets/0/value")).isEqualTo("2");
    }

    @Test
    void takesARepetitionForWhatItIs() {
        String path = path(2, 2021);
        set(path, "1", NEW, "*");

        assertThat(set(path, "1.0", NEW, "*").status()).isEqualTo(200);
        assertThat(api.get(path).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void removesAPlanAndGoesOnCountingItsRevisions() {
        String path = path(3, 2021);
        set(path, "1", NEW, "*");
        assertThat(api.send("DELETE", path, new byte[0]).status()).isEqualTo(428);
        assertThat(api.send("DELETE", path, new byte[0], KNOWN, "\"7\"").status())
                .isEqualTo(412);

        assertThat(api.send("DELETE", path, new byte[0], KNOWN, "\"1\"").status())
                .isEqualTo(204);

        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.send("DELETE", path, new byte[0], KNOWN, "\"2\"").status())
                .isEqualTo(404);
        assertThat(set(path, "1", NEW, "*").header("ETag")).isEqualTo("\"3\"");
        await().untilAsserted(() -> assertThat(types(3, 2021)).containsExactly("PlanSet", "PlanRemoved", "PlanSet"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "Kế hoạch CCHC"        | "  "                     | /title
            "HELD"                 | "held"                   | /targets/0/code
            "Hội nghị"             | ""                       | /targets/0/name/vi
            "Conferences"          | null                     | /targets/0/name/en
            "TT-CCHC"              | "NO-SUCH"                | /targets/0/form
            "TRAINING_CONFERENCES" | "SPEECHES"               | /targets/0/indicator
            "AT_LEAST"             | "MORE"                   | /targets/0/comparison
            "value":4              | "value":-1               | /targets/0/value
            "value":4              | "value":0.1234567        | /targets/0/value
            "value":4              | "value":1e999999999      | /targets/0/value
            "value":4              | "value":null             | /targets/0/value
            """)
    void pointsAtWhatIsWrong(String right, String wrong, String pointer) {
        Api.Answer refused = api.put(path(4, 2021), body("4").replace(right, wrong), NEW, "*");

        assertThat(refused.status()).as(refused.response().body()).isEqualTo(422);
        assertThat(refused.text("/type")).endsWith("invalid-plan");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(api.get(path(4, 2021)).status()).isEqualTo(404);
    }

    @Test
    void takesEachCodeOnceAndNoMoreThanAHundredTargets() {
        String target = body("4").replaceAll("(?s).*\\[(.*)].*", "$1");
        String twice = body("4").replace(target, target + "," + target);
        String many = body("4").replace(target, String.join(",", Collections.nCopies(101, target)));

        assertThat(api.put(path(4, 2021), twice, NEW, "*").text("/errors/0/pointer"))
                .isEqualTo("/targets/1/code");
        assertThat(api.put(path(4, 2021), many, NEW, "*").text("/errors/0/pointer"))
                .isEqualTo("/targets");
        assertThat(api.put(path(4, 2021), body("4").replace("\"title\"", "\"titel\""), NEW, "*")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void isSetByTheUnitsApproverAndSeenByThoseAbove() {
        String path = path(5, 2021);
        String unit = KnownUnits.commune(5);
        Api approver = api.as("an-approver", "APPROVER@" + unit);
        List<Api> whoSee = List.of(
                api.as("a-preparer", "PREPARER@" + unit),
                api.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT),
                api.as("an-analyst", "ANALYST@" + KnownUnits.DISTRICT));
        List<Api> whoDoNot = List.of(
                api.as("an-approver-above", "APPROVER@" + KnownUnits.DISTRICT),
                api.as("a-neighbour", "ADMINISTRATOR@" + KnownUnits.commune(6)),
                api.as("a-stranger", "ADMINISTRATOR@" + KnownUnits.OTHER_PROVINCE));

        await().until(() -> approver.put(path, body("1"), NEW, "*").status() == 201);

        assertThat(whoSee).extracting(one -> one.get(path).status()).containsOnly(200);
        assertThat(whoSee)
                .extracting(one -> one.put(path, body("2"), KNOWN, "*").status())
                .containsOnly(403);
        assertThat(whoDoNot).extracting(one -> one.get(path).status()).containsOnly(404);
        assertThat(whoDoNot)
                .extracting(one -> one.put(path, body("2"), KNOWN, "*").status())
                .containsOnly(404);
        assertThat(api.as("an-administrator", "ADMINISTRATOR@" + KnownUnits.DISTRICT)
                        .put(path, body("2"), KNOWN, "*")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersOfWhatOneMayNotSeeAsIfItWereNotThere() {
        set(path(7, 2021), "1", NEW, "*");
        Api stranger = api.as("a-stranger", "ADMINISTRATOR@" + KnownUnits.OTHER_PROVINCE);

        String unseen = stranger.get(path(7, 2021)).text("/detail");
        String absent = stranger.get("/api/plans/xa-khong-co/2021").text("/detail");
        assertThat(unseen.replace(KnownUnits.commune(7), "U")).isEqualTo(absent.replace("xa-khong-co", "U"));
        assertThat(api.get("/api/plans/Xã/hai-mươi".replace("ã", "%C3%A3").replace("ươ", "uo"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void listsAUnitsPlansYearByYearAndPageByPage() {
        String unit = KnownUnits.commune(10);
        for (int year : List.of(2023, 2021, 2022, 2024)) {
            set(path(10, year), "1", NEW, "*");
        }
        api.send("DELETE", path(10, 2022), new byte[0], KNOWN, "*");

        Api.Answer first = api.get("/api/plans?unit=" + unit + "&limit=2");
        Api.Answer second = api.get("/api/plans?unit=" + unit + "&limit=2&cursor=" + first.text("/next"));

        assertThat(years(first)).containsExactly(2021, 2023);
        assertThat(first.text("/items/0/title")).isEqualTo("Kế hoạch CCHC");
        assertThat(first.text("/items/0/targets")).isEqualTo("1");
        assertThat(years(second)).containsExactly(2024);
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(years(api.get("/api/plans?unit=" + unit + "&year=2023"))).containsExactly(2023);
    }

    @Test
    void listsThePlansOfAYearThatTheCallerSees() {
        set(path(11, 2031), "1", NEW, "*");
        set(path(12, 2031), "1", NEW, "*");
        String list = "/api/plans?year=2031";

        assertThat(units(api.get(list))).containsExactly(KnownUnits.commune(11), KnownUnits.commune(12));
        assertThat(units(api.get(list + "&limit=1&cursor=" + KnownUnits.commune(11) + ".2031")))
                .containsExactly(KnownUnits.commune(12));
        assertThat(units(api.as("an-analyst", "ANALYST@" + KnownUnits.DISTRICT).get(list)))
                .containsExactly(KnownUnits.commune(11), KnownUnits.commune(12));
        assertThat(units(api.as("a-preparer", "PREPARER@" + KnownUnits.commune(12))
                        .get(list)))
                .containsExactly(KnownUnits.commune(12));
        Api stranger = api.as("a-stranger", "ADMINISTRATOR@" + KnownUnits.OTHER_PROVINCE);
        assertThat(units(stranger.get(list))).isEmpty();
        assertThat(units(stranger.get("/api/plans?unit=" + KnownUnits.commune(11))))
                .isEmpty();
        assertThat(units(stranger.get("/api/plans?unit=xa-khong-co"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', year",
        "limit=5, year",
        "year=1999, year",
        "year=hai, year",
        "unit=Xa, unit",
        "year=2021&limit=0, limit",
        "year=2021&limit=501, limit",
        "year=2021&cursor=2021, cursor",
        "year=2021&cursor=xa.1, cursor"
    })
    void refusesAListOfWhatItCannotRead(String query, String parameter) {
        Api.Answer refused = api.get("/api/plans?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/detail")).contains(parameter);
    }

    @Test
    void refusesAPreconditionThatIsNone() {
        assertThat(set(path(4, 2021), "4", KNOWN, "1").status()).isEqualTo(400);
        assertThat(set(path(4, 2021), "4", NEW, "\"1\"").status()).isEqualTo(400);
    }

    private static List<Integer> years(Api.Answer list) {
        return list.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("year").asInt())
                .toList();
    }

    private static List<String> units(Api.Answer list) {
        return list.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("unit").asString())
                .toList();
    }

    @Test
    void publishesWhatACrashLeftBetweenTheWriteAndThePublishing() {
        PlanId id = new PlanId(KnownUnits.commune(8), 2021);
        set(path(8, 2021), "1", NEW, "*");
        await().until(() -> isSettled(id));
        Plan before = plans.find(id).orElseThrow();
        Plan after = new Plan(id, 2, null, "a-test", Instant.now().truncatedTo(ChronoUnit.MILLIS));

        assertThat(plans.replace(before, after, documents.newest(after), trail.entry(PlanDeeds.of(before, after))))
                .isTrue();

        await().untilAsserted(() -> assertThat(types(8, 2021)).containsExactly("PlanSet", "PlanRemoved"));
        await().until(() -> isSettled(id));
    }

    @Test
    void lastOfAllTellsTheNewestPlanWhenAnOldEventCameLate() {
        PlanId id = new PlanId(KnownUnits.commune(9), 2021);
        set(path(9, 2021), "1", NEW, "*");
        await().until(() -> isSettled(id));
        Plan first = plans.find(id).orElseThrow();
        OutboxEntry old = documents.newest(first);
        set(path(9, 2021), "2", KNOWN, "\"1\"");
        await().until(() -> isSettled(id));

        assertThat(outbox.settle(List.of(PlanDocuments.publication(first, old))))
                .singleElement()
                .satisfies(
                        publication -> assertThat(publication.newestRevision()).isEqualTo(2));
    }

    /** Each event once: any may be published more often than that. */
    private static List<String> types(int commune, int year) {
        Map<String, String> byId = new LinkedHashMap<>();
        Events.of(TOPIC, new PlanId(KnownUnits.commune(commune), year).toString())
                .forEach(record -> byId.put(Events.header(record, "ce_id"), Events.header(record, "ce_type")));
        return List.copyOf(byId.values());
    }

    private boolean isSettled(PlanId id) {
        Document document = mongo.findById(id.toString(), Document.class, Plans.COLLECTION);
        return document != null
                && document.getList(PlanDocuments.OUTBOX, Document.class).isEmpty();
    }
}
