package vn.hopluu.report.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import vn.hopluu.report.FreePeriods;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Right;
import vn.hopluu.report.access.Role;
import vn.hopluu.report.audit.Audited;
import vn.hopluu.report.audit.Deed;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodBook;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.WorkingDays;
import vn.hopluu.report.tasks.Unsent;
import vn.hopluu.report.tasks.UnsentReports;

@Running
class RemindersTests {

    private static final String RULES = "/api/forms/TT-CCHC/reminder-rules/";

    private final Api everyone;

    @Autowired
    private Reminders reminders;

    @Autowired
    private ReminderRights rights;

    @Autowired
    private ReminderRounds rounds;

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

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Trail trail;

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

    /** A period of this test alone in which all are late. */
    private String overdue() {
        String period = FreePeriods.next();
        open(period, LocalDate.parse("2024-06-20"));
        return period;
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
        await().until(() -> published(unit, "2022-M07").count() == 1);
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
        String body = await().until(
                        () -> published(KnownUnits.commune(2), "2022-M08").findFirst(), Optional::isPresent)
                .orElseThrow();
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
        assertThat(reminders.last(List.of("TT-CCHC.2022-M09." + KnownUnits.commune(3))))
                .isEmpty();
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

    @Test
    void aRequestRepeatedTheNextDayIsStillTheSame() {
        String period = overdue();
        String unit = KnownUnits.commune(9);
        remind(reviewer(), period, "r1", units(unit));

        Caller caller = new Caller("a-reviewer", Set.of(new Right(Role.REVIEWER, KnownUnits.DISTRICT)));
        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
        RemindNow then = new RemindNow(rights, unsent, writing, reminders, rounds, trail, tomorrow);
        assertThat(then.remind("TT-CCHC", period, "r1", List.of(unit), caller).reminded())
                .containsExactly(unit);
        assertThat(reminders.last(List.of("TT-CCHC." + period + "." + unit)))
                .hasEntrySatisfying(
                        "TT-CCHC." + period + "." + unit,
                        at -> assertThat(at).isBefore(Instant.now(tomorrow).minus(Duration.ofHours(12))));
    }

    @Test
    void noLetterIsWrittenWhereNobodyIsLate() {
        String period = FreePeriods.next();
        open(period, LocalDate.now(Deadlines.VIETNAM).plusMonths(1));
        Api.Answer answer =
                reviewer().get("/api/forms/TT-CCHC/periods/" + period + "/reminder-letter?unit=" + KnownUnits.DISTRICT);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("urn:hopluu:problem:nobody-late");
    }

    @Test
    void whoRemindedWhomIsInTheTrailOnce() {
        String period = overdue();
        String unit = KnownUnits.commune(7);
        remind(reviewer(), period, "r1", units(unit));
        remind(reviewer(), period, "r1", units(unit));
        remind(reviewer(), period, "r2", units(unit, KnownUnits.commune(8)));

        entries("act=REMIND&object=TT-CCHC." + period + "." + KnownUnits.commune(8));
        JsonNode entry = entries("act=REMIND&object=TT-CCHC." + period + "." + unit);
        assertThat(entry.at("/who/subject").asString()).isEqualTo("a-reviewer");
        assertThat(entry.at("/unit").asString()).isEqualTo(unit);
        assertThat(entry.at("/period").asString()).isEqualTo(period);
    }

    /** The one entry that there is. */
    private JsonNode entries(String query) {
        String path = "/api/audit/reports?" + query;
        await().until(() -> !everyone.get(path).json().at("/items").isEmpty());
        JsonNode items = everyone.get(path).json().at("/items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private void look(String at) {
        look(at, periods);
    }

    private void look(String at, PeriodBook book) {
        Instant then = LocalDateTime.parse(at).atZone(Deadlines.VIETNAM).toInstant();
        Clock clock = Clock.fixed(then, ZoneOffset.UTC);
        new DueReminders(book, rules, unsent, runs, writing, reminders, workingDays, clock).look();
        rounds.lookNow();
    }

    /** The district's rule, as if it had been set then. */
    private void set(Rule rule) {
        RuleSet before = rules.find("TT-CCHC", KnownUnits.DISTRICT);
        RuleSet after = new RuleSet("TT-CCHC", KnownUnits.DISTRICT, before.revision() + 1, List.of(rule));
        String mark = UUID.randomUUID().toString();
        Deed deed = Deed.of("SET_REMINDER_RULES", Audited.REMINDER_RULES, after.id(), mark, Instant.now());
        assertThat(rules.replace(before, after, trail.entry(deed))).isTrue();
    }

    private static Rule rule(int days, String since, Addressee... to) {
        return new Rule(days, LocalTime.of(8, 0), List.of(to), Instant.parse(since));
    }

    /** The due day is a Thursday. */
    @Test
    void aRuleRemindsEachUnitAndItsReviewersOnceHoweverOftenItIsLookedAt() {
        open("2022-M11", LocalDate.parse("2030-03-21"));
        set(rule(2, "2026-01-01T00:00:00Z", Addressee.PREPARER, Addressee.REVIEWER));
        look("2030-03-23T08:30");
        look("2030-03-25T07:30");
        assertThat(recorded("2022-M11", "rule|2|08:00|2030-03-21T17:00:00Z")).isEmpty();

        look("2030-03-25T08:30");
        look("2030-03-25T08:31");

        assertThat(recorded("2022-M11", "rule|2|08:00|2030-03-21T17:00:00Z")).hasSize(KnownUnits.COMMUNES);
        await().until(() -> published(KnownUnits.commune(4), "2022-M11").count() == 1);
        List<String> summaries =
                await().until(() -> published(KnownUnits.DISTRICT, "2022-M11").toList(), found -> !found.isEmpty());
        assertThat(summaries).hasSize(1);
        assertThat(JsonMapper.shared()
                        .readTree(summaries.getFirst())
                        .at("/notSent")
                        .asInt())
                .isEqualTo(KnownUnits.COMMUNES);
    }

    /** What the book says of the other period, a form that is not there, cannot be told. */
    @Test
    void onePeriodsTroubleIsNotTheOthers() {
        open("2021-M01", LocalDate.parse("2030-07-18"));
        open("2021-M02", LocalDate.parse("2030-07-18"));
        set(rule(0, "2026-01-01T00:00:00Z", Addressee.PREPARER));
        Period sound = periods.find(id("2021-M02")).orElseThrow();
        Period broken = periods.find(id("2021-M01"))
                .map(one -> new Period(
                        one.id(),
                        999,
                        one.subtree(),
                        one.deadlines(),
                        one.state(),
                        one.expected(),
                        one.openedAt(),
                        one.changes()))
                .orElseThrow();

        look("2030-07-18T08:30", new Pages(List.of(broken, sound)));

        assertThat(recorded("2021-M01", "rule|0|08:00|2030-07-18T17:00:00Z")).isEmpty();
        assertThat(recorded("2021-M02", "rule|0|08:00|2030-07-18T17:00:00Z")).hasSize(KnownUnits.COMMUNES);
    }

    private record Pages(List<Period> all) implements PeriodBook {

        @Override
        public Optional<Period> find(PeriodId id) {
            return all.stream().filter(period -> period.id().equals(id)).findFirst();
        }

        @Override
        public List<PeriodCode> coveredBy(PeriodId id) {
            return List.of();
        }

        @Override
        public List<PeriodCode> comparedWith(PeriodId id) {
            return List.of();
        }
    }

    private Set<String> recorded(String period, String key) {
        List<String> reports =
                unsent.of(id(period)).stream().map(Unsent::report).toList();
        return reminders.having(key, reports);
    }

    @ParameterizedTest(name = "{0}, due {1}, rule of {2}, at {3}: {4}")
    @CsvSource({
        "2021-M03, 2030-04-18, 2026-01-01T00:00:00Z, 2030-04-18T08:30, 40",
        // Before the rule was set; before the period was opened; half a day too late.
        "2021-M04, 2030-05-16, 2031-01-01T00:00:00Z, 2030-05-16T08:30, 0",
        "2021-M05, 2023-05-18, 2020-01-01T00:00:00Z, 2023-05-18T08:30, 0",
        "2021-M06, 2030-06-20, 2026-01-01T00:00:00Z, 2030-06-20T20:00, 0"
    })
    void whatWasToBeSentBeforeIsNotCaughtUpWith(String period, LocalDate due, String since, String at, int reminded) {
        open(period, due);
        set(rule(0, since, Addressee.PREPARER));
        look(at);
        assertThat(recorded(period, "rule|0|08:00|" + Deadlines.endOf(due))).hasSize(reminded);
    }

    @Test
    void whatACrashLeftIsPublishedAndIsRecordedOnce() {
        open("2020-M08", LocalDate.parse("2023-08-20"));
        Period period = periods.find(id("2020-M08")).orElseThrow();
        Rule rule = rule(2, "2020-01-01T00:00:00Z", Addressee.APPROVER);
        List<Recorded> all = writing.byRule(rule, period, unsent.of(id("2020-M08")), Instant.now());

        assertThat(reminders.record(all)).hasSize(KnownUnits.COMMUNES);
        assertThat(reminders.record(all)).isEmpty();
        rounds.lookNow();
        await().until(() -> published(KnownUnits.commune(4), "2020-M08").count() == 1);
        await().until(() -> reminders.pending(1).isEmpty());
    }

    @Test
    void twoRemindersThatBeginTheSameDocumentAreBothRecorded() throws Exception {
        PeriodId free = id(overdue());
        Period period = periods.find(free).orElseThrow();
        List<Unsent> missing = unsent.of(free);
        List<Recorded> one =
                writing.byRule(rule(3, "2020-01-01T00:00:00Z", Addressee.APPROVER), period, missing, Instant.now());
        List<Recorded> other = one.stream()
                .map(same -> Recorded.of(same.id(), "another", same.reminder(), same.body()))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Recorded>> first = threads.submit(() -> reminders.record(one));
            Future<List<Recorded>> second = threads.submit(() -> reminders.record(other));
            assertThat(first.get()).hasSize(KnownUnits.COMMUNES);
            assertThat(second.get()).hasSize(KnownUnits.COMMUNES);
        }
    }

    @Test
    void rulesAreSetByTheTopmostUnitsAdministratorsAndSeenByEverybodyThere() {
        String path = RULES + "tinh-ha-tinh";
        String body = "{\"rules\":[{\"days\":-3,\"at\":\"08:00\",\"to\":[\"APPROVER\",\"PREPARER\"]}]}";
        Api commune = everyone.as("a-preparer", "PREPARER@" + KnownUnits.commune(6));
        Api province = everyone.as("an-administrator", "ADMINISTRATOR@tinh-ha-tinh");
        String before = province.get(path).header("ETag");
        JsonNode unset = province.get(path).json().at("/rules");

        assertThat(unset).isEmpty();
        assertThat(commune.put(path, body, "If-Match", before).status()).isEqualTo(403);
        assertThat(province.put(path, body).status()).isEqualTo(428);
        assertThat(province.put(path, body, "If-Match", before).status()).isEqualTo(200);
        assertThat(province.put(path, body, "If-Match", before).header("ETag"))
                .as("sent again")
                .isEqualTo(province.get(path).header("ETag"));
        assertThat(province.put(path, body.replace("-3", "-2"), "If-Match", before)
                        .status())
                .isEqualTo(412);
        assertThat(commune.get(path).text("/rules/0/to/0")).isEqualTo("PREPARER");
        JsonNode change =
                entries("act=SET_REMINDER_RULES&object=TT-CCHC%7Ctinh-ha-tinh").at("/changes/0");
        assertThat(change.at("/field").asString()).isEqualTo("/rules/-3 08:00");
        assertThat(change.at("/after").asString()).isEqualTo("PREPARER APPROVER");
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
                "[null]; /rules/0",
                "[{\"days\":1,\"at\":\"08:00\",\"to\":[\"PREPARER\"]},{\"days\":1,\"at\":\"08:00\",\"to\":[\"REVIEWER\"]}]; /rules/1"
            })
    void refusesWhatIsNoRule(String rules, String pointer) {
        Api.Answer answer =
                everyone.put(RULES + KnownUnits.OTHER_PROVINCE, "{\"rules\":" + rules + "}", "If-Match", "\"0\"");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    }
}
