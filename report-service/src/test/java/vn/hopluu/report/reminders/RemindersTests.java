package vn.hopluu.report.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaAdmin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.Api;
import vn.hopluu.report.Events;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodBook;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.tasks.UnsentReports;

@Running
class RemindersTests {

    private static final String RULES = "/api/forms/TT-CCHC/reminder-rules/";

    private final Api everyone;

    @Autowired
    private DueReminders due;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Courier courier;

    @Autowired
    private RuleSets rules;

    @Autowired
    private Runs runs;

    @Autowired
    private Writing writing;

    @Autowired
    private UnsentReports unsent;

    @Autowired
    private PeriodBook periods;

    RemindersTests(@LocalServerPort int port) {
        everyone = new Api(port);
    }

    @Autowired
    private KafkaAdmin admin;

    @BeforeEach
    void makeTheTopic() {
        admin.createOrModifyTopics(new NewTopic(Courier.TOPIC, 4, (short) 1));
    }

    private static PeriodId id(String period) {
        return new PeriodId("TT-CCHC", PeriodCode.of(period));
    }

    /** A period of the district's communes that was due on that day. */
    private void open(String period, LocalDate dueOn) {
        String body =
                "{\"subtree\":\"%s\",\"kinds\":[\"COMMUNE\"],\"dueOn\":\"%s\"}".formatted(KnownUnits.DISTRICT, dueOn);
        await().until(() ->
                everyone.put("/api/forms/TT-CCHC/periods/" + period, body).status() < 300);
        await().until(() -> unsent.of(id(period)).size() == KnownUnits.COMMUNES);
    }

    private static LocalDate today() {
        return LocalDate.now(Deadlines.VIETNAM);
    }

    private Api reviewer() {
        return everyone.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT);
    }

    private Api.Answer remind(Api by, String period, String key, String body) {
        return by.post("/api/forms/TT-CCHC/periods/" + period + "/reminders", body, "Idempotency-Key", key);
    }

    private static String units(String... units) {
        return JsonMapper.shared().writeValueAsString(java.util.Map.of("units", List.of(units)));
    }

    private static Stream<String> published(String unit, String named) {
        return Events.of("report.reminders.v1", unit).stream()
                .map(record -> record.value())
                .filter(body -> body.contains(named));
    }

    @Test
    void aReviewerRemindsAUnitOnceADayWhoeverAsksAgain() {
        open("2022-M07", LocalDate.parse("2023-02-20"));
        String unit = KnownUnits.commune(0);
        Api.Answer first = remind(reviewer(), "2022-M07", "r1", units(unit));
        Api.Answer replayed = remind(reviewer(), "2022-M07", "r1", units(unit));
        Api.Answer another = remind(reviewer(), "2022-M07", "r2", units(unit));

        assertThat(first.status()).as(first.response().body()).isEqualTo(201);
        assertThat(first.json().at("/reminded")).hasSize(1);
        assertThat(replayed.json()).isEqualTo(first.json());
        assertThat(another.status()).isEqualTo(200);
        assertThat(another.text("/remindedBefore/0")).isEqualTo(unit);
        assertThat(published(unit, "2022-M07")).hasSize(1);
        assertThat(everyone.get("/api/tasks?unit=" + unit + "&kind=OWED").json().at("/items"))
                .anySatisfy(item -> {
                    assertThat(item.get("report").asString()).isEqualTo("TT-CCHC.2022-M07." + unit);
                    assertThat(item.get("remindedAt").isNull()).isFalse();
                });
    }

    @Test
    void withoutUnitsAllThatAreLateAreReminded() throws Exception {
        open("2022-M08", LocalDate.parse("2023-03-20"));
        String sent = KnownUnits.commune(1);
        everyone.act("TT-CCHC.2022-M08." + sent, "submissions", "s", "{\"content\":{}}");
        await().until(() -> unsent.of(id("2022-M08")).size() == KnownUnits.COMMUNES - 1);

        Api.Answer all = remind(reviewer(), "2022-M08", "all", "{}");
        Api.Answer chosen = remind(reviewer(), "2022-M08", "one", units(sent));

        assertThat(all.json().at("/reminded")).hasSize(KnownUnits.COMMUNES - 1);
        assertThat(chosen.text("/notOwing/0")).isEqualTo(sent);
        String body = published(KnownUnits.commune(2), "2022-M08").findFirst().orElseThrow();
        assertThat(ReminderContractTests.schema().validate(body, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PREPARER, DISTRICT, 404",
        "ANALYST, DISTRICT, 403",
        "PREPARER, COMMUNE, 403",
        "REVIEWER, OTHER, 404",
    })
    void onlyWhoReviewsTheReportsReminds(String role, String at, int status) {
        open("2022-M09", LocalDate.parse("2023-04-20"));
        String unit = switch (at) {
            case "DISTRICT" -> KnownUnits.DISTRICT;
            case "COMMUNE" -> KnownUnits.commune(3);
            default -> KnownUnits.OTHER_PROVINCE;
        };
        Api other = everyone.as("another", role + "@" + unit);
        assertThat(remind(other, "2022-M09", "k", units(KnownUnits.commune(3))).status())
                .isEqualTo(status);
        assertThat(published(KnownUnits.commune(3), "2022-M09")).isEmpty();
    }

    @Test
    void refusesWhatIsNoReminder() {
        open("2022-M10", LocalDate.parse("2023-05-20"));
        String path = "/api/forms/TT-CCHC/periods/2022-M10/reminders";
        assertThat(reviewer().post(path, "{}").status()).isEqualTo(428);
        assertThat(remind(reviewer(), "2022-M10", "k", "{\"units\":[]}").text("/errors/0/pointer"))
                .isEqualTo("/units");
        assertThat(remind(reviewer(), "2022-M10", "k", "{\"unit\":\"x\"}").status())
                .isEqualTo(400);
        everyone.post("/api/forms/TT-CCHC/periods/2022-M10/closing", "");
        await().until(() -> remind(reviewer(), "2022-M10", "k", "{}").status() == 409);
    }

    /** By the clock of tomorrow, half an hour after the rule's time. */
    private DueReminders tomorrow() {
        Instant then =
                today().plusDays(1).atTime(8, 30).atZone(Deadlines.VIETNAM).toInstant();
        Clock clock = Clock.fixed(then, ZoneOffset.UTC);
        return new DueReminders(periods, rules, unsent, runs, writing, reminders, courier, clock);
    }

    @Test
    void aRuleRemindsEachUnitAndItsReviewersOnceHoweverOftenItIsLookedAt() {
        open("2022-M11", today());
        put(RULES + KnownUnits.DISTRICT, "[{\"days\":1,\"at\":\"08:00\",\"to\":[\"PREPARER\",\"REVIEWER\"]}]");
        due.look();
        assertThat(published(KnownUnits.commune(4), "2022-M11")).isEmpty();

        tomorrow().look();
        tomorrow().look();

        assertThat(published(KnownUnits.commune(4), "2022-M11")).hasSize(1);
        List<String> summaries = published(KnownUnits.DISTRICT, "2022-M11").toList();
        assertThat(summaries).hasSize(1);
        assertThat(JsonMapper.shared()
                        .readTree(summaries.getFirst())
                        .at("/notSent")
                        .asInt())
                .isEqualTo(KnownUnits.COMMUNES);
    }

    @Test
    void whatACrashLeftIsPublishedAndIsRecordedOnce() {
        open("2020-M08", LocalDate.parse("2023-08-20"));
        Rule rule = new Rule(2, LocalTime.NOON, List.of(Addressee.APPROVER));
        Period period = periods.find(id("2020-M08")).orElseThrow();
        List<Recorded> all = writing.byRule(rule, period, unsent.of(id("2020-M08")), Instant.now());

        assertThat(reminders.record(all)).hasSize(KnownUnits.COMMUNES);
        assertThat(reminders.record(all)).isEmpty();
        assertThat(published(KnownUnits.commune(4), "2020-M08")).isEmpty();
        courier.sweep(Instant.now().plusSeconds(60));
        courier.sweep(Instant.now().plusSeconds(60));
        assertThat(published(KnownUnits.commune(4), "2020-M08")).hasSize(1);
    }

    @Test
    void rulesAreLookedAtWhenTheirTimeHasComeAndNotForTimesBeforeTheyWereSet() {
        open("2022-M12", today());
        String path = RULES + KnownUnits.DISTRICT;
        String now = LocalTime.now(Deadlines.VIETNAM)
                .minusMinutes(2)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        JsonNode set = put(path, "[{\"days\":0,\"at\":\"%s\",\"to\":[\"PREPARER\"]}]".formatted(now));
        assertThat(set.at("/rules/0/at").asString()).isEqualTo(now);
        due.look();
        assertThat(published(KnownUnits.commune(5), "2022-M12")).isEmpty();
    }

    private JsonNode put(String path, String rules) {
        Api administrator = everyone.as("an-administrator", "ADMINISTRATOR@*");
        String etag = administrator.get(path).header("ETag");
        Api.Answer answer = administrator.put(path, "{\"rules\":" + rules + "}", "If-Match", etag);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void rulesAreSetByTheTopmostUnitsAdministratorsAndSeenByEverybodyThere() {
        String path = RULES + "tinh-ha-tinh";
        String body = "{\"rules\":[{\"days\":-3,\"at\":\"08:00\",\"to\":[\"APPROVER\",\"PREPARER\"]}]}";
        Api commune = everyone.as("a-preparer", "PREPARER@" + KnownUnits.commune(6));
        Api province = everyone.as("an-administrator", "ADMINISTRATOR@tinh-ha-tinh");
        String before = province.get(path).header("ETag");

        assertThat(commune.put(path, body, "If-Match", before).status()).isEqualTo(403);
        assertThat(province.put(path, body).status()).isEqualTo(428);
        assertThat(province.put(path, body, "If-Match", before).status()).isEqualTo(200);
        assertThat(province.put(path, body, "If-Match", before).status()).isEqualTo(412);
        assertThat(commune.get(path).text("/rules/0/to/0")).isEqualTo("PREPARER");
        assertThat(everyone.as("another", "ADMINISTRATOR@" + KnownUnits.OTHER_PROVINCE)
                        .get(path)
                        .status())
                .isEqualTo(404);
        assertThat(province.get("/api/forms/NONE/reminder-rules/tinh-ha-tinh").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "null; /rules",
                "[{\"at\":\"08:00\",\"to\":[\"PREPARER\"]}]; /rules/0/days",
                "[{\"days\":61,\"at\":\"08:00\",\"to\":[\"PREPARER\"]}]; /rules/0/days",
                "[{\"days\":1,\"at\":\"8h\",\"to\":[\"PREPARER\"]}]; /rules/0/at",
                "[{\"days\":1,\"at\":\"25:00\",\"to\":[\"PREPARER\"]}]; /rules/0/at",
                "[{\"days\":1,\"at\":\"08:00\",\"to\":[]}]; /rules/0/to",
                "[{\"days\":1,\"at\":\"08:00\",\"to\":[\"ANALYST\"]}]; /rules/0/to/0",
                "[null]; /rules/0"
            })
    void refusesWhatIsNoRule(String rules, String pointer) {
        Api.Answer answer =
                everyone.put(RULES + KnownUnits.OTHER_PROVINCE, "{\"rules\":" + rules + "}", "If-Match", "\"0\"");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    }
}
