package vn.hopluu.aggregation.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hopluu.aggregation.contributions.Reports.accepted;
import static vn.hopluu.aggregation.contributions.Reports.due;
import static vn.hopluu.aggregation.contributions.Reports.returned;
import static vn.hopluu.aggregation.contributions.Reports.submitted;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import vn.hopluu.aggregation.rebuild.GenerationViews;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.webhooks.Receiver;
import vn.hopluu.platform.TestPlatform;

/** Webhooks as administrators and receivers see them. */
@ViewsTest
class WebhookTests {

    private static final String WEBHOOKS = "/api/webhooks";
    private static final String ACTS = WEBHOOKS + "/acts";
    private static final String ALL_OF_A_REPORT =
            "[\"ReportSubmitted\",\"ReportReturned\",\"ReportAccepted\",\"CorrectionRequested\"]";

    private final Callers callers;
    private final GenerationViews views;
    private final MongoOperations mongo;
    private final Topics topics = new Topics(TestPlatform.shared().bootstrapServers());
    private final Receiver receiver = new Receiver();

    @Autowired
    WebhookTests(Callers callers, GenerationViews views, MongoOperations mongo) {
        this.callers = callers;
        this.views = views;
        this.mongo = mongo;
    }

    @BeforeEach
    void theUnits() {
        views.build(new Generation(1));
        Story.units().forEach(topics::publish);
        await().until(() -> callers.as("ADMINISTRATOR@huyen").get(WEBHOOKS).statusCode() == 200);
    }

    @AfterEach
    void close() {
        topics.close();
        receiver.close();
    }

    private HttpResponse<String> make(Callers caller, String key, String unit, String kinds) throws Exception {
        String body = "{\"unit\":\"%s\",\"address\":\"%s\",\"kinds\":%s}".formatted(unit, receiver.address(), kinds);
        return caller.send("POST", WEBHOOKS, body, "Idempotency-Key", key);
    }

    private JsonNode made(String unit, String kinds) throws Exception {
        var answer = make(callers, UUID.randomUUID().toString(), unit, kinds);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Callers.json(answer);
    }

    private static String path(JsonNode made) {
        return WEBHOOKS + '/' + made.at("/webhook/id").asString();
    }

    private String etag(String path) throws Exception {
        return callers.get(path).headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void tellsOfReportsBelowTheUnitWithinItsFormAndOfNoOthers() throws Exception {
        JsonNode made = made("huyen", ALL_OF_A_REPORT);
        String period = "2011-H1";

        topics.publish(due(period, "xa-a"), "ReportDue");
        topics.publish(submitted(period, "xa-a", 2, "0.10"), "ReportSubmitted");
        topics.publish(submitted(period, "so-khac", 2, "5"), "ReportSubmitted");
        topics.publish(submitted(period, "xa-a", 2, "0.10"), "ReportSubmitted");
        topics.publish(returned(period, "xa-a", 3), "ReportReturned");
        topics.publish(submitted(period, "xa-a", 4, "0.20"), "ReportSubmitted");
        topics.publish(submitted(period, "xa-a", 2, "0.10"), "ReportSubmitted");
        topics.publish(accepted(period, "xa-a", 5, "0.20"), "ReportAccepted");

        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.got().size() >= 4);
        assertThat(receiver.got())
                .extracting(got -> got.json().path("type").asString())
                .containsExactly("ReportSubmitted", "ReportReturned", "ReportSubmitted", "ReportAccepted");
        assertThat(receiver.got())
                .allMatch(got -> got.isSignedWith(made.path("secret").asString()));
        JsonNode data = receiver.got().getLast().json().path("data");
        assertThat(data.at("/inForce/values/CONTESTS").decimalValue()).isEqualByComparingTo("0.20");
        assertThat(data.path("report").asString()).isEqualTo("TT-CCHC.2011-H1.xa-a");
    }

    @Test
    void tellsOfTotals() throws Exception {
        made("huyen", "[\"TotalChanged\"]");

        topics.publish(Story.total(new Generation(1), "2012-H1", "tinh", null, 1, 0, "7"));
        topics.publish(Story.district("2012-H1", 1, 0, "0.3"));

        await().atMost(Duration.ofSeconds(30)).until(() -> !receiver.got().isEmpty());
        JsonNode told = receiver.got().getFirst().json();
        assertThat(told.path("subject").asString()).isEqualTo("TT-CCHC.2012-H1.THEN.huyen");
        assertThat(told.at("/data/lines/CONTESTS/submitted/total").decimalValue())
                .isEqualByComparingTo("0.3");
    }

    @Test
    void showsTheSecretOnceAndKeepsItSealed() throws Exception {
        String key = UUID.randomUUID().toString();
        JsonNode first = Callers.json(make(callers, key, "huyen", ALL_OF_A_REPORT));
        String secret = first.path("secret").asString();
        var again = make(callers, key, "huyen", ALL_OF_A_REPORT);

        assertThat(secret).startsWith("whsec_");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(again.body()).contains(first.at("/webhook/id").asString()).doesNotContain("whsec_");
        assertThat(callers.get(path(first)).body()).doesNotContain("whsec_", secret.substring(6));
        assertThat(callers.get(WEBHOOKS + "?limit=500").body()).doesNotContain("whsec_");
        assertThat(mongo.findAll(String.class, "webhooks")).noneMatch(stored -> stored.contains(secret.substring(6)));
        assertThat(make(callers, key, "huyen", "[\"TotalChanged\"]").statusCode())
                .isEqualTo(409);
    }

    @Test
    void signsWithBothSecretsForAWhileAfterANewOne() throws Exception {
        JsonNode made = made("huyen", ALL_OF_A_REPORT);
        var rotated = callers.send("POST", path(made) + "/secrets", "", "If-Match", etag(path(made)));
        assertThat(rotated.statusCode()).isEqualTo(200);

        var test = callers.send("POST", path(made) + "/tests", "", "Idempotency-Key", "thu");

        assertThat(test.statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> !receiver.got().isEmpty());
        Receiver.Got got = receiver.got().getFirst();
        assertThat(got.json().path("type").asString()).isEqualTo("WebhookTest");
        assertThat(got.id()).isEqualTo(Callers.json(test).path("event").asString());
        assertThat(got.isSignedWith(made.path("secret").asString())).isTrue();
        assertThat(got.isSignedWith(Callers.json(rotated).path("secret").asString()))
                .isTrue();
    }

    @Test
    void showsDeliveriesNewestFirstAndReplaysThem() throws Exception {
        JsonNode made = made("huyen", ALL_OF_A_REPORT);
        for (String key : List.of("mot", "hai", "ba")) {
            callers.send("POST", path(made) + "/tests", "", "Idempotency-Key", key);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> callers.json(path(made)).at("/delivery/next").asLong() == 4);

        JsonNode first = callers.json(path(made) + "/deliveries?limit=2");
        JsonNode second = callers.json(
                path(made) + "/deliveries?limit=2&cursor=" + first.path("next").asString());
        assertThat(first.path("items")
                        .valueStream()
                        .map(one -> one.path("sequence").asLong()))
                .containsExactly(3L, 2L);
        assertThat(second.path("items")
                        .valueStream()
                        .map(one -> one.path("sequence").asLong()))
                .containsExactly(1L);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(first.at("/items/0/answered").asInt()).isEqualTo(204);

        var replayed = callers.send("POST", path(made) + "/replays", "{\"from\":2}", "If-Match", etag(path(made)));
        assertThat(replayed.statusCode()).as(replayed.body()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.got().size() == 5);
        var sinceThen = callers.send(
                "POST", path(made) + "/replays", "{\"from\":\"2000-01-01T00:00:00Z\"}", "If-Match", etag(path(made)));
        assertThat(Callers.json(sinceThen).at("/delivery/next").asLong()).isEqualTo(1);
    }

    @Test
    void aStoppedOneTellsNothingUntilItGoesOn() throws Exception {
        JsonNode made = made("huyen", ALL_OF_A_REPORT);
        String body =
                "{\"address\":\"%s\",\"kinds\":[\"ReportAccepted\"],\"active\":%s,\"description\":\"Cổng dữ liệu\"}";
        var stopped = callers.send(
                "PUT", path(made), body.formatted(receiver.address(), false), "If-Match", etag(path(made)));
        assertThat(Callers.json(stopped).path("state").asString()).isEqualTo("STOPPED");
        callers.send("POST", path(made) + "/tests", "", "Idempotency-Key", "thu");
        assertThat(callers.json(path(made)).at("/delivery/logged").asLong()).isEqualTo(1);

        var active =
                callers.send("PUT", path(made), body.formatted(receiver.address(), true), "If-Match", etag(path(made)));

        assertThat(Callers.json(active).path("kinds").valueStream().map(JsonNode::asString))
                .containsExactly("ReportAccepted");
        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.got().size() == 1);
    }

    @Test
    void deletesForGood() throws Exception {
        JsonNode made = made("huyen", ALL_OF_A_REPORT);

        assertThat(callers.send("DELETE", path(made), "").statusCode()).isEqualTo(428);
        assertThat(callers.send("DELETE", path(made), "", "If-Match", "\"7\"").statusCode())
                .isEqualTo(412);
        assertThat(callers.send("DELETE", path(made), "", "If-Match", etag(path(made)))
                        .statusCode())
                .isEqualTo(204);

        assertThat(callers.get(path(made)).statusCode()).isEqualTo(404);
        assertThat(callers.send("DELETE", path(made), "", "If-Match", "\"2\"").statusCode())
                .isEqualTo(404);
        assertThat(callers.get(WEBHOOKS + "?limit=500").body())
                .doesNotContain(made.at("/webhook/id").asString());
    }

    /** What was done to it must never be said of another. */
    @Test
    void givesTheIdentityOfADeletedOneToNoOther() throws Exception {
        String key = UUID.randomUUID().toString();
        JsonNode made = Callers.json(make(callers, key, "huyen", ALL_OF_A_REPORT));
        callers.send("DELETE", path(made), "", "If-Match", "\"1\"");

        var again = make(callers, key, "huyen", ALL_OF_A_REPORT);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("idempotency-key-reused");
        assertThat(mongo.findAll(String.class, "webhooks"))
                .filteredOn(stored -> stored.contains(made.at("/webhook/id").asString()))
                .singleElement()
                .asString()
                .doesNotContain("sealed");
    }

    @Test
    void tellsAdministratorsWithinReachWhoDidWhatAlsoOfADeletedOne() throws Exception {
        JsonNode made = made("huyen", "[\"TotalChanged\"]");
        String id = made.at("/webhook/id").asString();
        String secret = Callers.json(callers.send("POST", path(made) + "/secrets", "", "If-Match", "\"1\""))
                .path("secret")
                .asString();
        callers.send("POST", path(made) + "/replays", "{\"from\":1}", "If-Match", "\"2\"");
        String body = "{\"address\":\"%s\",\"kinds\":[\"ReportAccepted\"],\"active\":false}";
        callers.send("PUT", path(made), body.formatted(receiver.address()), "If-Match", "\"3\"");
        callers.send("PUT", path(made), body.formatted("http://10.0.0.1/"), "If-Match", "\"4\"");
        callers.send("DELETE", path(made), "", "If-Match", "\"4\"");

        JsonNode first = callers.json(ACTS + "?limit=3&webhook=" + id);
        JsonNode second = callers.json(ACTS + "?limit=3&webhook=" + id + "&cursor="
                + first.path("next").asString());
        assertThat(first.path("items").valueStream().map(act -> act.path("act").asString()))
                .containsExactly("DELETE", "CHANGE", "REPLAY");
        assertThat(second.path("items").valueStream().map(act -> act.path("act").asString()))
                .containsExactly("RENEW_SECRET", "CREATE");
        assertThat(second.path("next").isNull()).isTrue();
        JsonNode change = first.at("/items/1");
        assertThat(change.path("who").asString()).isNotEmpty();
        assertThat(change.path("correlation").asString()).isNotEmpty();
        assertThat(change.path("changes").toString())
                .contains("{\"field\":\"/kinds\",\"before\":\"TotalChanged\",\"after\":\"ReportAccepted\"}")
                .contains("{\"field\":\"/state\",\"before\":\"ACTIVE\",\"after\":\"STOPPED\"}")
                .doesNotContain("/address");
        assertThat(second.toString()).doesNotContain(secret.substring(6));
        assertThat(callers.as("ADMINISTRATOR@tinh").get(ACTS).body()).contains(id);
        assertThat(callers.as("ADMINISTRATOR@tinh-khac").get(ACTS).body()).doesNotContain(id);
        assertThat(callers.as("REVIEWER@huyen").get(ACTS).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "cursor=%25"})
    void refusesWhatItCannotPageBy(String wrong) throws Exception {
        assertThat(callers.get(ACTS + "?" + wrong).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"unit":"huyen","address":"http://10.0.0.1/","kinds":["TotalChanged"]}                      | 400 | /address
            {"unit":"huyen","address":"https://169.254.169.254/","kinds":["TotalChanged"]}              | 400 | /address
            {"unit":"huyen","address":"//1.1.1.1/x","kinds":["TotalChanged"]}                           | 400 | /address
            {"unit":"huyen","kinds":["TotalChanged"]}                                                   | 400 | /address
            {"unit":"huyen","address":"https://1.1.1.1/","kinds":[]}                                    | 400 | /kinds
            {"unit":"huyen","address":"https://1.1.1.1/","kinds":["WebhookTest"]}                       | 400 | /kinds
            {"unit":"huyen","address":"https://1.1.1.1/","kinds":["TotalChanged"],"form":"a b"}         | 400 | /form
            {"unit":"huyen","address":"https://1.1.1.1/","kinds":["TotalChanged"],"description":"a\\nb"} | 400 | /description
            {"unit":"huyen","address":"https://1.1.1.1/","kinds":["TotalChanged"],"secret":"x"}         | 400 | /secret
            {"address":"https://1.1.1.1/","kinds":["TotalChanged"]}                                     | 400 | /unit
            {"unit":"khong-co","address":"https://1.1.1.1/","kinds":["TotalChanged"]}                   | 404 | khong-co
            """)
    void refuses(String body, int status, String named) throws Exception {
        var answer = callers.as("ADMINISTRATOR@huyen").send("POST", WEBHOOKS, body, "Idempotency-Key", "k");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(named);
    }

    @Test
    void needsAKeyToMakeOneAndTheVersionToChangeOne() throws Exception {
        String body =
                "{\"unit\":\"huyen\",\"address\":\"%s\",\"kinds\":[\"TotalChanged\"]}".formatted(receiver.address());
        assertThat(callers.send("POST", WEBHOOKS, body).statusCode()).isEqualTo(428);
        String path = path(made("huyen", "[\"TotalChanged\"]"));
        assertThat(callers.send("POST", path + "/tests", "").statusCode()).isEqualTo(428);
        assertThat(callers.send("POST", path + "/secrets", "").statusCode()).isEqualTo(428);
        assertThat(callers.send("POST", path + "/replays", "{\"from\":\"1\"}").statusCode())
                .isEqualTo(428);
        for (String from : List.of("9", "0", "gestern", "+999999999-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z")) {
            String wrong = "{\"from\":\"%s\"}".formatted(from);
            assertThat(callers.send("POST", path + "/replays", wrong, "If-Match", etag(path))
                            .statusCode())
                    .as(from)
                    .isEqualTo(400);
        }
    }

    @Test
    void refusesMoreOfAUnitThanAnybodyNeeds() throws Exception {
        for (int n = 0; n < 50; n++) {
            made("xa-c", "[\"TotalChanged\"]");
        }

        var oneMore = make(callers, "one-more", "xa-c", "[\"TotalChanged\"]");

        assertThat(oneMore.statusCode()).isEqualTo(409);
        assertThat(oneMore.body()).contains("too-many-webhooks");
    }

    @Test
    void isForAdministratorsWithinReach() throws Exception {
        JsonNode made = made("huyen", ALL_OF_A_REPORT);
        for (String right : List.of("ADMINISTRATOR@huyen", "ADMINISTRATOR@tinh", "ADMINISTRATOR@*")) {
            assertThat(callers.as(right).get(path(made)).statusCode()).as(right).isEqualTo(200);
        }
        for (String right : List.of("ADMINISTRATOR@xa-a", "ADMINISTRATOR@so-khac", "ADMINISTRATOR@tinh-khac")) {
            var answer = callers.as(right).get(path(made), "Accept-Language", "en");
            assertThat(answer.statusCode()).as(right).isEqualTo(404);
            assertThat(callers.as(right).get(WEBHOOKS).body())
                    .doesNotContain(made.at("/webhook/id").asString());
        }
        for (String right : List.of("REVIEWER@huyen", "ANALYST@tinh", "APPROVER@huyen", "PREPARER@huyen")) {
            assertThat(callers.as(right).get(path(made)).statusCode()).as(right).isEqualTo(403);
            assertThat(callers.as(right).get(WEBHOOKS).statusCode()).as(right).isEqualTo(403);
            assertThat(make(callers.as(right), "k", "huyen", ALL_OF_A_REPORT).statusCode())
                    .isEqualTo(403);
        }
        assertThat(make(callers.as("ADMINISTRATOR@xa-a"), "k", "huyen", ALL_OF_A_REPORT)
                        .statusCode())
                .isEqualTo(404);
    }
}
