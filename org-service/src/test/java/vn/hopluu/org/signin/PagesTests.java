package vn.hopluu.org.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;
import vn.hopluu.org.issuer.AsIssuer;
import vn.hopluu.org.people.Invitations;
import vn.hopluu.org.people.Sessions;

/** The pages, as honest and as dishonest browsers use them. */
@AsIssuer
class PagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Sessions sessions;

    private PortalUser person;
    private Browser browser;

    @BeforeEach
    void invite() {
        person = PortalUser.invited(port, invitations);
        browser = person.browser();
    }

    @Test
    void speakTheLanguageOfTheBrowser() {
        assertThat(browser.get("/sign-in").body()).contains("<html lang=\"vi\"", "Đăng nhập");
        assertThat(browser.get("/sign-in", "Accept-Language", "en").body()).contains("<html lang=\"en\"", "Sign in");
    }

    @Test
    void letPeopleInWithoutAClient() {
        HttpResponse<String> account = browser.follow(person.signIn(browser.get("/sign-in"), PortalUser.PASSWORD));

        assertThat(account.body())
                .contains(person.account().name(), person.account().email());
    }

    @Test
    void sayTheSameOfAWrongPasswordAndOfAnUnknownEmail() {
        HttpResponse<String> wrong = person.signIn(browser.get("/sign-in"), "another password");
        HttpResponse<String> unknown = browser.submit(
                browser.get("/sign-in"),
                "/sign-in",
                Map.of("email", "nobody@hop-luu.example", "password", "another password"));

        assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(withoutWhatWasSent(wrong, person.account().email()))
                .isEqualTo(withoutWhatWasSent(unknown, "nobody@hop-luu.example"));
    }

    private static String withoutWhatWasSent(HttpResponse<String> page, String email) {
        return page.body().replace(email, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void takeNoFormWithoutItsToken() {
        browser.get("/sign-in");
        Map<String, String> form = Map.of("email", person.account().email(), "password", PortalUser.PASSWORD);

        assertThat(browser.post("/sign-in", form).statusCode()).isEqualTo(403);
        assertThat(new Browser(port).post("/sign-in", form).statusCode()).isEqualTo(403);
    }

    @Test
    void takeNoTokenOfAnotherBrowser() {
        Map<String, String> form = new LinkedHashMap<>(
                Browser.hidden(new Browser(port).get("/sign-in").body()));
        form.putAll(Map.of("email", person.account().email(), "password", PortalUser.PASSWORD));
        browser.get("/sign-in");

        assertThat(browser.post("/sign-in", form).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/oauth2/authorize?",
                "/\\evil.example",
                "/oauth2/authorize/../../evil",
                "javascript:alert(1)",
                "https://evil.example/oauth2/authorize?",
                " /oauth2/authorize?",
                "/sign-out"
            })
    void leadNowhereElse(String elsewhere) {
        HttpResponse<String> page = browser.get("/sign-in?" + Browser.encoded(Map.of("continue", elsewhere)));
        HttpResponse<String> in = browser.submit(
                page,
                "/sign-in",
                Map.of("email", person.account().email(), "password", PortalUser.PASSWORD, "continue", elsewhere));

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(Browser.location(in)).isEqualTo("/account");
    }

    @Test
    void staySeparateFromTheHostThatARequestNames() {
        HttpResponse<String> answer = browser.get("/account", "X-Forwarded-Host", "evil.example");

        assertThat(Browser.location(answer)).isEqualTo("/sign-in");
    }

    @Test
    void giveASessionThatWasThereBeforeToNobody() {
        browser.cookies().put("__Host-hopluu-session", "chosen-by-somebody-else");

        browser.follow(person.signIn(browser.get("/sign-in"), PortalUser.PASSWORD));

        assertThat(browser.cookies().get("__Host-hopluu-session")).isNotEqualTo("chosen-by-somebody-else");
    }

    @Test
    void loadNothingFromElsewhereAndNoScripts() {
        HttpResponse<String> page = browser.get("/sign-in");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none';"
                        + " base-uri 'none'");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(page.body()).startsWith("<!DOCTYPE html>").doesNotContain("<script", "style=");
        assertThat(browser.get("/sign-in/style.css").statusCode()).isEqualTo(200);
    }

    @Test
    void keepCookiesFromScriptsAndOtherSites() {
        HttpResponse<String> in = person.signIn(browser.get("/sign-in"), PortalUser.PASSWORD);

        assertThat(in.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("__Host-hopluu-session=") && !cookie.contains("Max-Age=0"))
                .singleElement()
                .asString()
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void signOutAtThePressOfAButtonOnly() {
        browser.follow(person.signIn(browser.get("/sign-in"), PortalUser.PASSWORD));

        HttpResponse<String> asked = browser.get("/sign-out");
        assertThat(sessions.list(person.account().id())).hasSize(1);

        browser.follow(browser.submit(asked, "/sign-out", Map.of()));
        assertThat(sessions.list(person.account().id())).isEmpty();
        assertThat(Browser.location(browser.get("/account"))).isEqualTo("/sign-in");
    }

    @Test
    void endAnotherSessionOfTheSamePersonOnly() {
        PortalUser somebodyElse = PortalUser.invited(port, invitations);
        somebodyElse.tokens();
        person.tokens();
        String sid = sessions.list(somebodyElse.account().id()).getFirst().sid();

        HttpResponse<String> page = browser.get("/account");
        browser.submit(page, "/account/sessions/" + sid + "/end", Map.of());
        assertThat(sessions.list(somebodyElse.account().id())).hasSize(1);

        new PortalUser(new Browser(port), person.account()).tokens();
        assertThat(sessions.list(person.account().id())).hasSize(2);
        assertThat(browser.submit(page, "/account/sessions/end-others", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(sessions.list(person.account().id())).hasSize(1);
    }

    @Test
    void changeThePassword() {
        browser.follow(person.signIn(browser.get("/sign-in"), PortalUser.PASSWORD));
        String another = "cánh đồng muối Hộ Độ 1986";

        assertThat(browser.submit(
                                browser.get("/account"), "/account/password", Map.of("old", "wrong", "wanted", another))
                        .body())
                .contains("aria-invalid=\"true\"", "Mật khẩu không đúng");
        assertThat(browser.submit(
                                browser.get("/account"),
                                "/account/password",
                                Map.of("old", PortalUser.PASSWORD, "wanted", another))
                        .body())
                .contains("Đã đổi mật khẩu");
        assertThat(person.signIn(new Browser(port).get("/sign-in"), PortalUser.PASSWORD)
                        .statusCode())
                .isNotEqualTo(303);
    }

    @Test
    void useNoInvitationThatNobodyKnows() {
        assertThat(browser.get("/sign-in/invitations/a-234567abcdef.unknown").statusCode())
                .isEqualTo(404);
    }

    @Test
    void explainAnAuthorizationRequestThatIsNotRight() {
        HttpResponse<String> answer = browser.get("/oauth2/authorize?client_id=nobody", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Không thực hiện được");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/authorize?client_id=%",
                "/oauth2/authorize?client_id=%zz",
                "/oauth2/authorize?{client_id}",
                "/oauth2/authorize?client_id=a b",
                "/oauth2/authorize?client_id=ế",
                "/oauth2/authorize?client_id=a\r\nSet-Cookie: a=b",
                "/oauth2/authorize?client_id=\u0000",
                "/oauth2/authorize?#[",
                "/oauth2/authorize?://a:b:c@[/"
            })
    void putUpWithAnyPlaceToGoOnTo(String odd) {
        HttpResponse<String> page = browser.get("/sign-in?" + Browser.encoded(Map.of("continue", odd)));
        assertThat(page.statusCode()).isEqualTo(200);

        HttpResponse<String> in = browser.submit(
                page,
                "/sign-in",
                Map.of("email", person.account().email(), "password", PortalUser.PASSWORD, "continue", odd));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "$where", "ế", "_id"})
    void putUpWithAnyParameterOfAnAuthorizationRequest(String name) {
        HttpResponse<String> answer = person.authorize(Map.of(UriUtils.encode(name, "UTF-8"), "x"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.follow(person.signIn(browser.follow(answer), PortalUser.PASSWORD)))
                .extracting(Browser::location)
                .asString()
                .startsWith(PortalUser.REDIRECT + "?code=");
    }

    @Test
    void explainAFormThatIsNotWholeOnAPage() {
        HttpResponse<String> answer = browser.submit(browser.get("/sign-in"), "/sign-in", Map.of("email", "a@b.vn"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertIsErrorPage(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "/account/password, 405, Không có gì ở đường dẫn này",
        "/sign-in/nowhere, 404, Không có gì ở đường dẫn này",
        "/account/nowhere, 404, Không có gì ở đường dẫn này",
        "/sign-in/consent?client_id=nobody&state=x, 404, Không có gì ở đường dẫn này",
        "/oauth2/authorize, 400, Đường dẫn đưa bạn đến đây không đúng"
    })
    void explainAnAddressThatIsNotRightOnAPage(String address, int status, String words) {
        browser.follow(person.signIn(browser.get("/sign-in"), PortalUser.PASSWORD));

        HttpResponse<String> answer = browser.get(address, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
        assertIsErrorPage(answer);
    }

    private static void assertIsErrorPage(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.body()).contains("Không thực hiện được");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'; style-src 'self';"));
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }
}
