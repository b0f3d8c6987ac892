package vn.hopluu.org.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.OnPlatform;
import vn.hopluu.org.Tokens;
import vn.hopluu.org.people.AccountId;
import vn.hopluu.org.people.Invitations;
import vn.hopluu.org.people.Origin;
import vn.hopluu.org.people.Sessions;

/** Over the real tree of Hà Tĩnh; each test with people of its own, all of them synthetic. */
@OnPlatform
@TestPropertySource(properties = "hopluu.dataset=ha-tinh")
class AccountsApiTests {

    private static final String OF_PROVINCE = Tokens.bearer("ADMINISTRATOR@tinh-ha-tinh");
    private static final String OF_COMMUNE = Tokens.bearer("ADMINISTRATOR@xa-dan-hai");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Invitations invitations;

    @BeforeEach
    void awaitUnits() {
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        get("/api/units/tinh-ha-tinh", Tokens.ADMINISTRATOR).statusCode() == 200);
    }

    @Test
    void makesAnAccountWithALinkThatIsShownOnce() throws Exception {
        String decomposed = Normalizer.normalize(person("one", "PREPARER@xa-dan-hai"), Normalizer.Form.NFD);
        HttpResponse<String> answer = send(post("/api/accounts", decomposed), OF_PROVINCE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode made = body(answer);
        String id = made.at("/account/account").asString();
        assertThat(answer.headers().firstValue("Location")).contains("/api/accounts/" + id);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(made.path("link").asString()).contains("/sign-in/invitations/" + id + ".");
        String token = made.path("link").asString().replaceAll(".*/", "");
        assertThat(invitations.find(token)).isPresent();
        JsonNode read = body(get("/api/accounts/" + id, OF_PROVINCE));
        assertThat(read.path("state").asString()).isEqualTo("INVITED");
        assertThat(read.toString()).doesNotContain(token.substring(15));
        assertThat(read.path("name").asString()).isEqualTo("Người Thử one (synthetic)");
    }

    @Test
    void makesOneAccountHoweverOftenItIsAskedWithOneKey() throws Exception {
        String body = person("key", "PREPARER@xa-dan-hai");
        HttpResponse<String> first = send(post("/api/accounts", body).header("Idempotency-Key", "k-1"), OF_PROVINCE);
        HttpResponse<String> again = send(post("/api/accounts", body).header("Idempotency-Key", "k-1"), OF_PROVINCE);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(body(again).at("/account/account")).isEqualTo(body(first).at("/account/account"));
        String other = person("key-other", "PREPARER@xa-dan-hai");
        assertProblem(
                send(post("/api/accounts", other).header("Idempotency-Key", "k-1"), OF_PROVINCE),
                422,
                "idempotency-key-reused");
        assertProblem(send(post("/api/accounts", body), OF_PROVINCE), 409, "email-taken");
    }

    @Test
    void letsNobodyGiveMoreThanTheirOwnReach() throws Exception {
        assertProblem(create("up", OF_COMMUNE, "PREPARER@tinh-ha-tinh"), 403, "forbidden");
        assertProblem(create("beside", OF_COMMUNE, "PREPARER@xa-co-dam-2025"), 403, "forbidden");
        assertProblem(create("all", OF_PROVINCE, "ANALYST@*"), 403, "forbidden");
        assertProblem(create("all", OF_PROVINCE, "ADMINISTRATOR@*"), 403, "forbidden");
        assertProblem(create("both", OF_COMMUNE, "PREPARER@xa-dan-hai", "PREPARER@xa-co-dam-2025"), 403, "forbidden");
        assertThat(create("all", Tokens.ADMINISTRATOR, "ADMINISTRATOR@*").statusCode())
                .isEqualTo(201);
        assertProblem(create("reviewer", Tokens.bearer("REVIEWER@*"), "PREPARER@xa-dan-hai"), 403, "forbidden");
    }

    @Test
    void hidesWhoIsOutOfReachAsIfTheyWereNotThere() throws Exception {
        String id = made("hidden", "PREPARER@xa-co-dam-2025");
        HttpResponse<String> hidden = get("/api/accounts/" + id, OF_COMMUNE);
        HttpResponse<String> never = get("/api/accounts/a-aaaaaaaaaaaa", OF_COMMUNE);

        assertProblem(hidden, 404, "unknown-account");
        assertThat(withoutNames(hidden, id)).isEqualTo(withoutNames(never, "a-aaaaaaaaaaaa"));
        assertProblem(get("/api/accounts/" + id + "/sessions", OF_COMMUNE), 404, "unknown-account");
        assertProblem(send(request("/api/accounts/" + id + "/sessions").DELETE(), OF_COMMUNE), 404, "unknown-account");
        assertProblem(send(post("/api/accounts/" + id + "/closing", ""), OF_COMMUNE), 404, "unknown-account");
        assertProblem(send(post("/api/accounts/" + id + "/invitations", ""), OF_COMMUNE), 404, "unknown-account");
        assertProblem(grant(id, OF_COMMUNE, "\"1\"", "PREPARER@xa-dan-hai"), 404, "unknown-account");
        assertThat(emails("/api/accounts?search=hidden", OF_COMMUNE)).isEmpty();
        assertThat(emails("/api/accounts?search=hidden", OF_PROVINCE)).containsExactly("hidden@hop-luu.example");
    }

    @Test
    void countsRightsWhereTheyCountToday() throws Exception {
        String id = made("merged", "PREPARER@xa-cuong-gian", "REVIEWER@huyen-nghi-xuan");
        JsonNode seen = body(get("/api/accounts/" + id, Tokens.bearer("ADMINISTRATOR@xa-co-dam-2025")));

        assertThat(seen.path("rights").valueStream())
                .extracting(
                        one -> one.path("unit").asString(),
                        one -> one.path("countsAt").asString(),
                        one -> one.path("yours").asBoolean())
                .containsExactly(
                        tuple("xa-cuong-gian", "xa-co-dam-2025", true),
                        tuple("huyen-nghi-xuan", "huyen-nghi-xuan", false));
        assertThat(emails("/api/accounts?unit=xa-co-dam-2025&search=merged", OF_PROVINCE))
                .hasSize(1);
        assertThat(emails("/api/accounts?unit=xa-dan-hai&search=merged", OF_PROVINCE))
                .isEmpty();
    }

    @Test
    void reachesWithWhatEndedWhereItCountsTodayAndNoHigher() throws Exception {
        String ofMerged = Tokens.bearer("ADMINISTRATOR@xa-cuong-gian");
        String ofDistrict = Tokens.bearer("ADMINISTRATOR@huyen-nghi-xuan");

        assertThat(create("of-merged", ofMerged, "PREPARER@xa-co-dam-2025").statusCode())
                .isEqualTo(201);
        assertThat(create("of-neighbour", ofMerged, "PREPARER@xa-xuan-lien").statusCode())
                .isEqualTo(201);
        assertProblem(create("beside", ofMerged, "PREPARER@xa-dan-hai"), 403, "forbidden");
        assertProblem(create("above", ofMerged, "PREPARER@huyen-nghi-xuan"), 403, "forbidden");
        assertProblem(create("above", ofDistrict, "PREPARER@tinh-ha-tinh"), 403, "forbidden");
        assertProblem(create("own", ofDistrict, "REVIEWER@huyen-nghi-xuan"), 403, "forbidden");
        assertProblem(create("below", ofDistrict, "PREPARER@xa-cuong-gian"), 403, "forbidden");
        assertThat(emails("/api/accounts", ofDistrict)).isEmpty();
    }

    @Test
    void keepsARightAtAUnitWhoseFoundingWasWithdrawn() throws Exception {
        found("xa-se-lap");
        String id = made("unfounded", "PREPARER@xa-dan-hai", "PREPARER@xa-se-lap");
        withdraw("xa-se-lap");

        assertThat(grant(id, OF_COMMUNE, "\"1\"", "APPROVER@xa-dan-hai", "PREPARER@xa-se-lap")
                        .statusCode())
                .isEqualTo(200);
        assertProblem(grant(id, Tokens.ADMINISTRATOR, "\"2\"", "APPROVER@xa-se-lap"), 400, "invalid-content");
        assertThat(grant(id, Tokens.ADMINISTRATOR, "\"2\"", "APPROVER@xa-dan-hai")
                        .statusCode())
                .isEqualTo(200);
    }

    /** By an act that lies ahead. */
    private void found(String unit) throws Exception {
        String act = """
                {"effective":"2199-01-01","legalBasis":"1/NQ","title":"Thử","changes":[
                  {"change":"create","unit":"%s","as":{"name":"Xã","kind":"COMMUNE","parent":"tinh-ha-tinh"}}]}""".formatted(unit);
        assertThat(send(request("/api/restructurings/" + unit).PUT(BodyPublishers.ofString(act)), Tokens.ADMINISTRATOR)
                        .statusCode())
                .isEqualTo(201);
        awaitUnit(unit, 200);
    }

    private void withdraw(String unit) throws Exception {
        assertThat(send(request("/api/restructurings/" + unit).DELETE(), Tokens.ADMINISTRATOR)
                        .statusCode())
                .isEqualTo(204);
        awaitUnit(unit, 404);
    }

    private void awaitUnit(String unit, int status) {
        await().until(() -> get("/api/units/" + unit, Tokens.ADMINISTRATOR).statusCode() == status);
    }

    @Test
    void showsRightsOutOfReachAndKeepsThem() throws Exception {
        String id = made("both", "PREPARER@xa-dan-hai", "PREPARER@xa-co-dam-2025");
        String tag = "\"1\"";

        assertProblem(grant(id, OF_COMMUNE, tag, "PREPARER@xa-dan-hai"), 403, "forbidden");
        assertProblem(grant(id, OF_COMMUNE, tag, "APPROVER@xa-dan-hai", "APPROVER@xa-co-dam-2025"), 403, "forbidden");
        assertThat(grant(id, OF_COMMUNE, tag, "APPROVER@xa-dan-hai", "PREPARER@xa-co-dam-2025")
                        .statusCode())
                .isEqualTo(200);
        assertProblem(send(post("/api/accounts/" + id + "/invitations", ""), OF_COMMUNE), 403, "forbidden");
        assertProblem(send(post("/api/accounts/" + id + "/closing", ""), OF_COMMUNE), 403, "forbidden");
        assertProblem(send(request("/api/accounts/" + id + "/sessions").DELETE(), OF_COMMUNE), 403, "forbidden");
        assertProblem(get("/api/accounts/" + id + "/sessions", OF_COMMUNE), 403, "forbidden");
    }

    @Test
    void changesRightsOnTheRevisionThatWasReadAndEndsSessions() throws Exception {
        String id = made("change", "PREPARER@xa-dan-hai");
        sessions.begin(new AccountId(id), 1, new Origin("10.0.0.1", null, "Firefox"));
        String tag = get("/api/accounts/" + id, OF_PROVINCE)
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertProblem(grant(id, OF_PROVINCE, null, "APPROVER@xa-dan-hai"), 428, "precondition-required");
        assertProblem(grant(id, OF_PROVINCE, "\"99\"", "APPROVER@xa-dan-hai"), 412, "account-changed");
        assertProblem(grant(id, OF_PROVINCE, "yesterday", "APPROVER@xa-dan-hai"), 400, "invalid-parameter");
        assertThat(sessionsOf(id)).hasSize(1);
        HttpResponse<String> granted = grant(id, OF_PROVINCE, tag, "APPROVER@xa-dan-hai");
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        assertThat(granted.headers().firstValue("ETag")).isPresent().isNotEqualTo(tag);
        assertThat(sessionsOf(id)).isEmpty();
        assertProblem(grant(id, OF_PROVINCE, tag, "PREPARER@xa-dan-hai"), 412, "account-changed");
    }

    @Test
    void closesAnAccountForGood() throws Exception {
        String id = made("close", "PREPARER@xa-dan-hai");
        sessions.begin(new AccountId(id), 1, new Origin("10.0.0.1", null, "Firefox"));

        assertThat(body(send(post("/api/accounts/" + id + "/closing", ""), OF_COMMUNE))
                        .path("state")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(send(post("/api/accounts/" + id + "/closing", ""), OF_COMMUNE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(sessionsOf(id)).isEmpty();
        assertProblem(send(post("/api/accounts/" + id + "/invitations", ""), OF_COMMUNE), 409, "account-closed");
    }

    @Test
    void takesALostSecondFactorAwayAndEndsSessions() throws Exception {
        String id = made("lost", "ADMINISTRATOR@xa-dan-hai");
        sessions.begin(new AccountId(id), 1, new Origin("10.0.0.1", null, "Firefox"));

        assertThat(removeSecondFactor(id, OF_PROVINCE).statusCode()).isEqualTo(204);
        assertThat(sessionsOf(id)).isEmpty();
        assertThat(removeSecondFactor(id, OF_PROVINCE).statusCode()).isEqualTo(204);
    }

    @Test
    void takesASecondFactorAwayOnlyOfWhoIsWhollyWithinReachAndSomebodyElse() throws Exception {
        String hidden = made("factor-hidden", "PREPARER@xa-co-dam-2025");
        String partly = made("factor-partly", "PREPARER@xa-dan-hai", "PREPARER@xa-co-dam-2025");
        String own = made("factor-own", "ADMINISTRATOR@xa-dan-hai");
        sessions.begin(new AccountId(own), 1, new Origin("10.0.0.1", null, "Firefox"));

        assertProblem(removeSecondFactor(hidden, OF_COMMUNE), 404, "unknown-account");
        assertProblem(removeSecondFactor(partly, OF_COMMUNE), 403, "forbidden");
        assertProblem(
                removeSecondFactor(own, Tokens.bearerOf(own, "ADMINISTRATOR@xa-dan-hai")), 409, "own-second-factor");
        assertThat(sessionsOf(own)).hasSize(1);
    }

    private HttpResponse<String> removeSecondFactor(String id, String token) throws Exception {
        return send(request("/api/accounts/" + id + "/second-factor").DELETE(), token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"A\",\"email\":\"a@b.example\",\"rights\":[],\"state\":\"ACTIVE\"}",
                "{\"name\":\"A\",\"email\":\"a@b.example\",\"rights\":[]}",
                "{\"name\":\"A\",\"email\":\"not an e-mail\",\"rights\":[{\"role\":\"PREPARER\",\"unit\":\"xa-dan-hai\"}]}",
                "{\"name\":\"A\",\"email\":\"a@b.example\",\"rights\":[{\"role\":\"KING\",\"unit\":\"xa-dan-hai\"}]}",
                "{\"name\":\"A\",\"email\":\"a@b.example\",\"rights\":[{\"role\":\"PREPARER\",\"unit\":\"nowhere\"}]}",
                "{\"name\":\"A\",\"email\":\"a@b.example\",\"rights\":[{\"role\":\"PREPARER\",\"unit\":\"xa-dan-hai\",\"yours\":true}]}",
                "{\"name\":\"A\",\"email\":\"a@b.example\",\"password\":\"x\",\"demo\":true,\"rights\":[{\"role\":\"PREPARER\",\"unit\":\"*\"}]}",
                "{\"name\":\"A\\u0000B\",\"email\":\"a@b.example\",\"rights\":[{\"role\":\"PREPARER\",\"unit\":\"xa-dan-hai\"}]}",
                "{\"name\":\"A\",\"email\":\"a@b.example\",\"rights\":[{\"role\":\"PREPARER\",\"unit\":\"xa-dan-hai\",\"from\":\"2026-02-01\",\"to\":\"2026-02-01\"}]}",
                "{\"name\":\"A\",\"email\":\"a@b.example\",\"rights\":[{\"role\":\"PREPARER\",\"unit\":\"xa-dan-hai\",\"to\":\"2020-01-01\"}]}",
                "[]",
                "null"
            })
    void refusesWhatIsNoAccount(String body) throws Exception {
        HttpResponse<String> answer = send(post("/api/accounts", body), Tokens.ADMINISTRATOR);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(emails("/api/accounts?search=a@b.example", Tokens.ADMINISTRATOR))
                .isEmpty();
    }

    @Test
    void listsByPagesAndByNameWithoutMarks() throws Exception {
        made("list-a", "PREPARER@xa-dan-hai");
        made("list-b", "PREPARER@xa-dan-hai");

        JsonNode first = body(get("/api/accounts?search=list-&limit=1", OF_COMMUNE));
        assertThat(first.path("items").size()).isEqualTo(1);
        String cursor = first.path("next").asString();
        assertThat(emails("/api/accounts?search=list-&limit=1&cursor=" + cursor, OF_COMMUNE))
                .hasSize(1);
        assertThat(emails("/api/accounts?search=nguoi+thu+list", OF_COMMUNE)).hasSize(2);
        assertProblem(get("/api/accounts?seach=x", OF_COMMUNE), 400, "invalid-parameter");
    }

    @Test
    void tellsWhoOneIsAndWhereOnesRightsCount() throws Exception {
        String id = made("me", "PREPARER@xa-cuong-gian");
        JsonNode me = body(get("/api/me", Tokens.bearerOf(id, "PREPARER@xa-cuong-gian")));

        assertThat(me.path("email").asString()).isEqualTo("me@hop-luu.example");
        assertThat(me.at("/rights/0/countsAt").asString()).isEqualTo("xa-co-dam-2025");
        JsonNode machine = body(get("/api/me", Tokens.bearer("ANALYST@*")));
        assertThat(machine.path("name").isNull()).isTrue();
        assertThat(machine.at("/rights/0/countsAt").asString()).isEqualTo("*");
    }

    @Test
    void letsPeopleSeeAndEndTheirOwnSessionsOnly() throws Exception {
        String mine = made("mine", "PREPARER@xa-dan-hai");
        String other = made("other", "PREPARER@xa-dan-hai");
        var begun = sessions.begin(new AccountId(mine), 1, new Origin("10.0.0.1", null, "Firefox"));
        var others = sessions.begin(new AccountId(other), 1, new Origin("10.0.0.2", null, "Chrome"));
        String token = Tokens.bearerOf(mine, "PREPARER@xa-dan-hai");

        assertThat(body(get("/api/sessions", token)).path("items").valueStream())
                .extracting(one -> one.path("sid").asString())
                .containsExactly(begun.sid());
        assertProblem(send(request("/api/sessions/" + others.sid()).DELETE(), token), 404, "unknown-session");
        assertThat(sessions.find(others.secret())).isPresent();
        assertThat(send(request("/api/sessions/" + begun.sid()).DELETE(), token).statusCode())
                .isEqualTo(204);
        assertThat(sessions.find(begun.secret())).isEmpty();
        assertThat(get("/api/sessions", Tokens.bearer("ANALYST@*")).statusCode())
                .isEqualTo(200);
    }

    private List<String> sessionsOf(String id) throws Exception {
        return body(get("/api/accounts/" + id + "/sessions", OF_PROVINCE))
                .path("items")
                .valueStream()
                .map(one -> one.path("sid").asString())
                .toList();
    }

    private List<String> emails(String path, String token) throws Exception {
        return body(get(path, token))
                .path("items")
                .valueStream()
                .map(one -> one.path("email").asString())
                .toList();
    }

    private String made(String name, String... rights) throws Exception {
        return body(create(name, Tokens.ADMINISTRATOR, rights))
                .at("/account/account")
                .asString();
    }

    private HttpResponse<String> create(String name, String token, String... rights) throws Exception {
        return send(post("/api/accounts", person(name, rights)), token);
    }

    private static String person(String name, String... rights) {
        return "{\"name\":\"Người Thử %s (synthetic)\",\"email\":\"%s@hop-luu.example\",\"rights\":%s}"
                .formatted(name, name, rights(rights));
    }

    private HttpResponse<String> grant(String id, String token, @Nullable String tag, String... rights)
            throws Exception {
        HttpRequest.Builder request = request("/api/accounts/" + id + "/rights")
                .PUT(BodyPublishers.ofString("{\"rights\":" + rights(rights) + "}"));
        return send(tag == null ? request : request.header("If-Match", tag), token);
    }

    /** Held from a day that stays the same, so that what is sent again is the same. */
    private static String rights(String... rights) {
        return List.of(rights).stream()
                .map(right -> right.split("@"))
                .map(right -> "{\"role\":\"%s\",\"unit\":\"%s\",\"from\":\"%s\"}"
                        .formatted(right[0], right[1], LocalDate.of(2020, 1, 1)))
                .toList()
                .toString();
    }

    private static String withoutNames(HttpResponse<String> answer, String id) {
        return answer.body().replace(id, "").replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }

    private void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(body(answer).path("type").asString()).isEqualTo("urn:hopluu:problem:" + type);
    }

    private JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(request(path), token);
    }

    private HttpRequest.Builder post(String path, String body) {
        return request(path).POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token)
            throws IOException, InterruptedException {
        return client.send(request.header("Authorization", token).build(), BodyHandlers.ofString());
    }
}
