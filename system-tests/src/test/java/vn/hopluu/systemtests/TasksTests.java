package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hopluu.systemtests.Figures.values;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Period;
import vn.hopluu.benchmarks.client.ServerSentEvent;
import vn.hopluu.systemtests.signin.DemoPerson;

/** People find what waits for them, live; and whoever is late hears of it, by mail too. */
@TestInstance(Lifecycle.PER_CLASS)
class TasksTests {

    private static final String PERIOD = "2026-Q1";
    private static final Instant DUE = Instant.parse("2026-03-20T17:00:00Z");

    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private LiveSystem system;

    @BeforeAll
    void openAPeriodThatIsOver() {
        mail.start();
        system = LiveSystem.own(settings -> settings.withEnvironment(
                "org-service",
                Map.of(
                        "HOPLUU_SMTP_HOST", "127.0.0.1",
                        "HOPLUU_SMTP_PORT", String.valueOf(mail.getSmtp().getPort()),
                        "HOPLUU_SMTP_FROM", "don-doc@hop-luu.example",
                        "HOPLUU_SMTP_SECURITY", "NONE")));
        var opening = new Period.Opening("tinh-ha-tinh", List.of("COMMUNE", "DEPARTMENT"), DUE);
        await().until(() -> system.gateway()
                .http()
                .send("PUT", "/api/forms/TT-CCHC/periods/" + PERIOD, opening, Map.of())
                .succeeded());
        await().until(() ->
                system.gateway().period("TT-CCHC", PERIOD).orElseThrow().open());
    }

    @AfterAll
    void stop() {
        system.close();
        mail.stop();
    }

    private GatewayClient as(String email) {
        return system.as(DemoPerson.all().stream()
                .filter(person -> person.email().startsWith(email))
                .findFirst()
                .orElseThrow());
    }

    private static String tasks(GatewayClient person, String parameters) {
        return person.http().get("/api/tasks?" + parameters).successful().body();
    }

    @Test
    void aReportWaitsForItsPreparerAndThenForItsReviewerWhoSeesItCome() {
        var report = "TT-CCHC." + PERIOD + ".xa-co-dam-2025";
        var seen = new CopyOnWriteArrayList<ServerSentEvent>();
        try (var preparer = as("lap.co-dam");
                var reviewer = as("tham-tra.ha-tinh")) {
            await().until(() -> tasks(preparer, "kind=OWED").contains(report));
            assertThat(preparer.http()
                            .get("/api/tasks/counts")
                            .successful()
                            .json()
                            .at("/overdue")
                            .asInt())
                    .isPositive();
            await().until(() -> tasks(reviewer, "kind=LATE&limit=500").contains(report));
            try (var stream = reviewer.tasks(null, seen::add)) {
                await().until(() -> seen.stream().anyMatch(event -> event.is("tasks")));
                preparer.submit(report, values("CONTESTS", 1), "tasks-1");
                await().until(() -> seen.stream().anyMatch(event -> event.data().contains("\"REVIEW\":1")));
                assertThat(stream.ended()).isFalse();
            }
            await().until(() -> !tasks(preparer, "").contains(report));
            assertThat(tasks(reviewer, "kind=REVIEW")).contains(report);
        }
    }

    @Test
    void whoIsLateIsRemindedByMailAndInTheirTasks() {
        var report = "TT-CCHC." + PERIOD + ".xa-dan-hai";
        try (var preparer = as("lap.dan-hai");
                var reviewer = as("tham-tra.ha-tinh")) {
            await().until(() -> tasks(preparer, "kind=OWED").contains(report));
            reviewer.http()
                    .send(
                            "POST",
                            "/api/forms/TT-CCHC/periods/" + PERIOD + "/reminders",
                            Map.of("units", List.of("xa-dan-hai")),
                            Map.of("Idempotency-Key", "remind-1"))
                    .successful();
            await().until(() -> readers().size() == 2);
            assertThat(readers())
                    .containsExactlyInAnyOrder("lap.dan-hai@hop-luu.example", "duyet.dan-hai@hop-luu.example");
            assertThat(tasks(preparer, "kind=OWED")).doesNotContain("\"remindedAt\":null");
        }
    }

    private List<String> readers() {
        return Arrays.stream(mail.getReceivedMessages()).map(TasksTests::reader).toList();
    }

    private static String reader(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void aReviewerGetsTheLetterThatListsThem() {
        try (var reviewer = as("tham-tra.ha-tinh")) {
            var letter = reviewer.http()
                    .send(
                            "GET",
                            "/api/forms/TT-CCHC/periods/" + PERIOD + "/reminder-letter?unit=tinh-ha-tinh",
                            BodyPublishers.noBody(),
                            Map.of("Accept", "*/*"))
                    .successful();
            assertThat(letter.body()).startsWith("PK");
            assertThat(letter.header("Content-Disposition").orElseThrow()).contains("don-doc-TT-CCHC.2026-Q1");
        }
    }
}
