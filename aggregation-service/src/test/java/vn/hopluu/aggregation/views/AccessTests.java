package vn.hopluu.aggregation.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hopluu.aggregation.access.Place;
import vn.hopluu.aggregation.access.Role;
import vn.hopluu.aggregation.rebuild.GenerationViews;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.platform.TestPlatform;

@ViewsTest
class AccessTests {

    private static final Generation FIRST = new Generation(1);

    private final Callers callers;
    private final GenerationViews views;
    private final Topics topics;

    @Autowired
    AccessTests(Callers callers, GenerationViews views) {
        this.callers = callers;
        this.views = views;
        this.topics = new Topics(TestPlatform.shared().bootstrapServers());
    }

    @BeforeEach
    void theRealm() {
        views.build(FIRST);
        Realm.units().stream().map(Place::asPublished).forEach(topics::publish);
        long last = Realm.reports().stream().mapToLong(topics::publish).max().orElseThrow();
        Realm.totals(last).forEach(topics::publish);
        List.of("q-xa", "q-huyen", "q-tinh", "q-anh", "q-so", "q-moi", "q-xa-khac")
                .forEach(unit -> topics.publishPlan(unit + ".2024", Realm.plan(unit)));
        await().atMost(Duration.ofMinutes(1)).until(this::everythingAnswers);
    }

    private boolean everythingAnswers() throws Exception {
        for (Operations operation : Operations.values()) {
            if (operation.status(callers, "q-xa") != 200 || operation.status(callers, "q-xa-khac") != 200) {
                return false;
            }
        }
        return Operations.PROOF.ask(callers, "q-xa").body().contains("\"agrees\":true");
    }

    @AfterEach
    void close() {
        topics.close();
    }

    /** Of commune q-xa, which was below district q-huyen then and is part of commune q-moi today. */
    @ParameterizedTest
    @CsvSource({
        "q-xa,        OWN,        OWN",
        "q-moi,       none,       OWN",
        "q-huyen,     ANCESTOR,   none",
        "q-tinh,      ANCESTOR,   ANCESTOR",
        "q-anh,       none,       none",
        "q-so,        none,       none",
        "q-tinh-khac, none,       none",
        "q-xa-khac,   none,       none",
        "q-nobody,    none,       none",
        "*,           OWN,        OWN"
    })
    void everyRoleMayDoWhatItsUnitsRelationAllows(String at, String then, String today) throws Exception {
        for (Role role : Role.values()) {
            Callers caller = callers.as(role + "@" + at);
            for (Operations operation : Operations.values()) {
                assertThat(operation.status(caller, "q-xa"))
                        .as("%s by %s@%s", operation, role, at)
                        .isEqualTo(expected(operation, role, then, today));
            }
        }
    }

    private static int expected(Operations operation, Role role, String then, String today) {
        boolean seen = reaches(role, today) || operation.isOfAPeriod() && reaches(role, then);
        if (!seen) {
            return 404;
        }
        return operation.isForAdministrators() && role != Role.ADMINISTRATOR ? 403 : 200;
    }

    private static boolean reaches(Role role, String relation) {
        boolean below = role == Role.REVIEWER || role == Role.ANALYST || role == Role.ADMINISTRATOR;
        return relation.equals("OWN") || below && relation.equals("ANCESTOR");
    }

    @ParameterizedTest
    @EnumSource
    void nobodySeesUpwardOrSideways(Role role) throws Exception {
        for (Operations operation : Operations.values()) {
            assertThat(operation.status(callers.as(role + "@q-xa"), "q-huyen")).isEqualTo(404);
            assertThat(operation.status(callers.as(role + "@q-xa"), "q-tinh")).isEqualTo(404);
            assertThat(operation.status(callers.as(role + "@q-xa"), "q-anh")).isEqualTo(404);
            assertThat(operation.status(callers.as(role + "@q-huyen"), "q-so")).isEqualTo(404);
            assertThat(operation.status(callers.as(role + "@q-huyen"), "q-moi")).isEqualTo(404);
            assertThat(operation.status(callers.as(role + "@q-tinh"), "q-xa-khac"))
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoGuessesUnitsCannotTellForeignOnesFromNone(Operations operation) throws Exception {
        Callers caller = callers.as("ADMINISTRATOR@q-tinh", "APPROVER@q-so", "REVIEWER@q-huyen");

        HttpResponse<String> foreign = operation.ask(caller, "q-xa-khac");
        HttpResponse<String> none = operation.ask(caller, "q-xa-kha0");

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).contains("urn:hopluu:problem:unknown-unit");
        assertThat(said(foreign, "q-xa-khac")).isEqualTo(said(none, "q-xa-kha0"));
        assertThat(said(none, "q-xa-kha0"))
                .isEqualTo(said(
                        operation == Operations.TOUCHED ? none : operation.ask(callers, "q-xa-kha0"), "q-xa-kha0"));
    }

    /** Everything that an answer says, but for what is different in any two. */
    private static List<Object> said(HttpResponse<String> answer, String unit) {
        String id = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
        return List.of(
                answer.statusCode(),
                headers(answer.headers()),
                answer.body().replace(id, "ID").replace(unit, "UNIT"));
    }

    private static Map<String, List<String>> headers(HttpHeaders headers) {
        Map<String, List<String>> all = new TreeMap<>(headers.map());
        all.keySet().removeAll(List.of("date", "x-correlation-id"));
        return all;
    }

    @Test
    void aPeriodThatIsNotKnownShowsADissolvedDistrictNothing() throws Exception {
        HttpResponse<String> answer =
                callers.as("REVIEWER@q-huyen").get("/api/totals/ACCESS/2019-Y/q-xa", "Accept-Language", "en");

        assertThat(answer.body()).contains("urn:hopluu:problem:unknown-unit");
        assertThat(callers.as("REVIEWER@q-tinh")
                        .get("/api/totals/ACCESS/2019-Y/q-xa")
                        .body())
                .contains("urn:hopluu:problem:unknown-period");
    }

    @Test
    void oneForeignUnitAmongManyIsEnoughToTouchNone() throws Exception {
        var units = "{\"units\":[\"q-xa\",\"q-xa-khac\",\"q-so\"]}";

        assertThat(callers.as("ADMINISTRATOR@q-tinh")
                        .post("/api/totals/touched", units)
                        .body())
                .contains("urn:hopluu:problem:unknown-unit", "q-xa-khac");
        assertThat(callers.as("REVIEWER@q-tinh", "ADMINISTRATOR@q-so")
                        .post("/api/totals/touched", "{\"units\":[\"q-so\",\"q-moi\"]}")
                        .body())
                .contains("urn:hopluu:problem:forbidden", "ADMINISTRATOR at q-moi");
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNoRightIsToldWhichWouldBeNeeded(Operations operation) throws Exception {
        HttpResponse<String> foreign = operation.ask(callers.as("KING@q-xa"), "q-xa-khac");
        HttpResponse<String> none = operation.ask(callers.as(), "q-xa-kha0");

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("urn:hopluu:problem:forbidden", "ANALYST, ADMINISTRATOR at q-xa-khac");
        assertThat(said(foreign, "q-xa-khac")).isEqualTo(said(none, "q-xa-kha0"));
    }

    @Test
    void aStreamTellsItsReaderOfNoOtherUnit() throws Exception {
        String path = "/api/totals/ACCESS/2024-H1/q-anh";
        try (Events events = callers.as("PREPARER@q-anh").stream(path, Optional.empty())) {
            assertThat(events.next().data()).contains("q-anh").doesNotContain("q-xa", "q-so");
            topics.publish(Realm.total("q-xa", "q-huyen", 1, 2, 0));
            topics.publish(Realm.total("q-huyen", "q-tinh", 2, 2, 0));
            topics.publish(Realm.total("q-xa-khac", "q-tinh-khac", 1, 2, 0));
            topics.publish(Realm.total("q-anh", "q-huyen", 1, 3, 0));

            Events.Event next = events.next();
            assertThat(next.json().path("unit").asString()).isEqualTo("q-anh");
            assertThat(next.json().path("sequence").asLong()).isEqualTo(FIRST.sequence(3));
        }
    }

    /** What becomes of a unit elsewhere is not the board's business any more. */
    @Test
    void aUnitThatLeavesABoardTakesItsFiguresAlong() throws Exception {
        String path = "/api/totals/ACCESS/2024-H1/q-huyen";
        topics.publish(Realm.total("q-roi", "q-huyen", 1, 4, 0));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> callers.get(path).body().contains("q-roi"));
        try (Events events = callers.as("REVIEWER@q-huyen").stream(path, Optional.empty())) {
            events.next();
            topics.publish(Realm.total("q-roi", "q-so", 7, 5, 0));

            var gone = events.next(event -> event.data().contains("q-roi")).json();
            assertThat(gone.path("parent").asString()).isEqualTo("q-so");
            assertThat(gone.path("counts").path("expected").asInt()).isZero();
            assertThat(gone.path("lines").size()).isZero();
        }
    }

    @Test
    void aStreamIsNeitherKeptNorHeldBack() throws Exception {
        var headers = callers.headers("/api/totals/ACCESS/2024-H1/q-xa/stream");

        assertThat(headers.allValues("Content-Type")).containsExactly("text/event-stream;charset=UTF-8");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.allValues("X-Accel-Buffering")).containsExactly("no");
        assertThat(headers.firstValue("Content-Length")).isEmpty();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }
}
