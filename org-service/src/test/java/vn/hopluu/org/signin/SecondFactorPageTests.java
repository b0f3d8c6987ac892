package vn.hopluu.org.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.org.issuer.AsIssuer;
import vn.hopluu.org.people.Invitations;
import vn.hopluu.org.people.Sessions;

/** Sets a second factor up on the pages, and signs in with it. */
@AsIssuer
class SecondFactorPageTests {

    private static final Pattern KEY = Pattern.compile("<code>([A-Z2-7 ]+)</code>");

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
        browser.follow(person.signIn(browser.get("/sign-in"), PortalUser.PASSWORD));
    }

    @Test
    void isAskedForAfterThePassword() throws Exception {
        String recoveryCode = setUp();
        Browser another = new Browser(port);
        HttpResponse<String> half = another.follow(
                new PortalUser(another, person.account()).signIn(another.get("/sign-in"), PortalUser.PASSWORD));

        assertThat(half.body()).contains("autocomplete=\"one-time-code\"");
        assertThat(Browser.location(another.get("/account"))).isEqualTo("/sign-in");
        assertThat(another.submit(half, "/sign-in/second-factor", Map.of("code", "000000"))
                        .statusCode())
                .isEqualTo(422);

        HttpResponse<String> in =
                another.follow(another.submit(half, "/sign-in/second-factor", Map.of("code", recoveryCode)));
        assertThat(in.body()).contains(person.account().name());
    }

    @Test
    void isNotSkippedByAHalfSessionOfAnotherKind() throws Exception {
        setUp();
        Browser another = new Browser(port);
        another.follow(new PortalUser(another, person.account()).signIn(another.get("/sign-in"), PortalUser.PASSWORD));

        assertThat(Browser.location(another.get("/sign-in/second-factor/set-up")))
                .startsWith("/sign-in?");
    }

    @Test
    void isNotReachedByAHalfSessionOfOnesOwnMaking() {
        Browser forger = new Browser(port);
        forger.cookies().put("__Host-hopluu-half-session", "YS0yMzQ1NjdhYmNkZWYgU0VDT05EX0ZBQ1RPUiA5OTk5OTk5OTk5");

        assertThat(Browser.location(forger.get("/sign-in/second-factor"))).startsWith("/sign-in?");
    }

    @Test
    void isNotSetUpWithoutThePassword() {
        HttpResponse<String> page =
                browser.submit(browser.get("/account"), "/account/second-factor/begin", Map.of("password", "wrong"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).doesNotContain("otpauth:");
    }

    @Test
    void isNotSetUpByASessionAlone() {
        HttpResponse<String> answer = browser.submit(
                browser.get("/account"), "/account/second-factor", Map.of("note", "none", "code", "000000"));

        assertThat(answer.body()).doesNotContain("otpauth:");
        assertThat(Browser.location(answer)).isEqualTo("/account");
    }

    @Test
    void isNotReplacedByThePasswordAlone() throws Exception {
        setUp();

        for (String code : List.of("", "000000")) {
            HttpResponse<String> page = begin(code);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains("id=\"present-code\"").doesNotContain("otpauth:");
        }
    }

    @Test
    void isReplacedByWhoUsesIt() throws Exception {
        String old = setUp();

        HttpResponse<String> page = begin(old);
        String key = key(page);
        HttpResponse<String> again = browser.submit(page, "/account/second-factor", Map.of("code", "000000"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(key(again)).isEqualTo(key);

        HttpResponse<String> codes = browser.submit(again, "/account/second-factor", Map.of("code", code(key)));
        assertThat(codes.body()).contains("<ul class=\"codes\">").doesNotContain(old);
    }

    @Test
    void isNotAskedForInPlaceOfAPasswordThatHasChanged() throws Exception {
        String recoveryCode = setUp();
        Browser another = new Browser(port);
        HttpResponse<String> half = another.follow(
                new PortalUser(another, person.account()).signIn(another.get("/sign-in"), PortalUser.PASSWORD));

        browser.submit(
                browser.get("/account"),
                "/account/password",
                Map.of("old", PortalUser.PASSWORD, "wanted", "cánh đồng muối Hộ Độ 1986"));

        assertThat(Browser.location(another.submit(half, "/sign-in/second-factor", Map.of("code", recoveryCode))))
                .startsWith("/sign-in?");
    }

    private HttpResponse<String> begin(String code) {
        return browser.submit(
                browser.get("/account"),
                "/account/second-factor/begin",
                Map.of("password", PortalUser.PASSWORD, "code", code));
    }

    /** @return a recovery code */
    private String setUp() throws Exception {
        HttpResponse<String> page = begin("");
        assertThat(page.body()).contains("<svg class=\"qr\"", "otpauth://totp/");

        HttpResponse<String> codes = browser.submit(page, "/account/second-factor", Map.of("code", code(key(page))));

        Matcher recovery = Pattern.compile("<code>([^<]+)</code>").matcher(codes.body());
        assertThat(recovery.find()).isTrue();
        return recovery.group(1);
    }

    private static String key(HttpResponse<String> page) {
        Matcher key = KEY.matcher(page.body());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static String code(String key) throws Exception {
        var generator = new TimeBasedOneTimePasswordGenerator();
        return generator.generateOneTimePasswordString(
                new SecretKeySpec(decoded(key.replace(" ", "")), generator.getAlgorithm()), Instant.now());
    }

    private static byte[] decoded(String base32) {
        BigInteger bits = BigInteger.ZERO;
        for (char letter : base32.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] bytes = new byte[base32.length() * 5 / 8];
        byte[] found = bits.shiftRight(base32.length() * 5 % 8).toByteArray();
        int length = Math.min(found.length, bytes.length);
        System.arraycopy(found, found.length - length, bytes, bytes.length - length, length);
        return bytes;
    }
}
