package vn.hopluu.report.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.FreePeriods;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** Whoever guesses an id learns nothing from the answer. */
@Running
class IdGuessingTests {

    private static final String PERIOD = FreePeriods.next();
    private static final String NOT_OPENED = FreePeriods.next();
    private static final List<String> OPERATIONS =
            List.of("show", "draft", "submissions", "returns", "acceptances", "corrections");

    private final Api everyone;

    IdGuessingTests(@LocalServerPort int port) {
        everyone = new Api(port);
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> everyone.open(PERIOD, "tinh-ha-tinh").status() < 300);
    }

    @Test
    void answersAForeignReportAsOneThatDoesNotExist() {
        String there = "TT-CCHC." + PERIOD + "." + KnownUnits.commune(22);
        String notThere = "TT-CCHC." + PERIOD + ".xa-khong-co";
        Api neighbour = everyone.as("a-neighbour", "APPROVER@" + KnownUnits.commune(21));
        Api stranger = everyone.as("a-stranger", allRolesAt(KnownUnits.OTHER_PROVINCE));
        for (String operation : OPERATIONS) {
            assertThat(told(neighbour, operation, there)).isEqualTo(told(neighbour, operation, notThere));
            assertThat(told(stranger, operation, there)).isEqualTo(told(stranger, operation, notThere));
        }
    }

    @Test
    void doesNotTellAnotherProvinceThatAPeriodIsOpen() {
        Api stranger = everyone.as("a-stranger", allRolesAt(KnownUnits.OTHER_PROVINCE));
        assertThat(told(stranger, "show", "TT-CCHC." + PERIOD + "." + KnownUnits.commune(22)))
                .isEqualTo(told(stranger, "show", "TT-CCHC." + NOT_OPENED + "." + KnownUnits.commune(22)));
        String path = "/api/forms/TT-CCHC/periods/";
        assertThat(plain(stranger.get(path + PERIOD), PERIOD))
                .isEqualTo(plain(stranger.get(path + NOT_OPENED), NOT_OPENED));
        assertThat(plain(stranger.post(path + PERIOD + "/closing", ""), PERIOD))
                .isEqualTo(plain(stranger.post(path + NOT_OPENED + "/closing", ""), NOT_OPENED));
        assertThat(stranger.get("/api/periods")
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(period -> period.get("period").asString()))
                .doesNotContain(PERIOD);
    }

    private static String told(Api caller, String operation, String report) {
        String[] id = report.split("\\.");
        return plain(call(caller, operation, report), id[1], id[2]);
    }

    private static Api.Answer call(Api caller, String operation, String report) {
        String path = "/api/reports/" + report;
        return switch (operation) {
            case "show" -> caller.get(path);
            case "draft" -> caller.put(path + "/draft", "{}", "If-Match", "\"999\"");
            default -> caller.post(path + "/" + operation, "{}", "Idempotency-Key", "a", "If-Match", "\"999\"");
        };
    }

    /** The whole answer but for what was asked for, the correlation id and the time. */
    private static String plain(Api.Answer answer, String... asked) {
        String text = answer.status() + answer.response().body();
        for (String one : Stream.concat(Stream.of(answer.text("/correlationId")), Arrays.stream(asked))
                .toList()) {
            text = text.replace(one, "…");
        }
        return text
                + Stream.of("Content-Type", "ETag", "WWW-Authenticate", "Cache-Control")
                        .map(answer::header)
                        .toList();
    }

    private static String[] allRolesAt(String unit) {
        return Arrays.stream(Role.values()).map(role -> role + "@" + unit).toArray(String[]::new);
    }
}
